"""Who signs in, in which capacity, until when; and the access tokens of departments' systems."""
