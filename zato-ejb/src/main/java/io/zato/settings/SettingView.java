package io.zato.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.Nullable;

/** A setting as it is on this server: its value, masked when it is a secret, and null where nobody set it. */
public record SettingView(
        String name,
        String variable,
        @Nullable String value,
        String source,
        @JsonProperty("default") String byDefault,
        boolean secret,
        String help) {}
