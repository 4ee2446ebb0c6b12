"""The HTTP API: everything that the pages show, as JSON, described by OpenAPI at ``/api/openapi.json``."""
