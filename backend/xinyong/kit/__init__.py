"""What any web service needs and no library gives: database, errors, GraphQL plumbing. Knows no credit."""
