"""What stands beside our server, each as its own authors recommend it."""
