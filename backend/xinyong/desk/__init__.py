"""The desk (工作台): what waits for whoever is signed in."""
