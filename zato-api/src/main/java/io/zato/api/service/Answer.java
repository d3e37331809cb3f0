package io.zato.api.service;

import java.util.Map;

/** A service's answer with its own status and headers; a null body sends none. */
public record Answer(int status, Object body, Map<String, String> headers) {}
