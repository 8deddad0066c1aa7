"""Orders from the lake into the warehouse."""
