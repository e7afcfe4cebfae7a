"""An identity provider for demonstrations: whoever sits at this machine signs in as one of its made-up people."""
