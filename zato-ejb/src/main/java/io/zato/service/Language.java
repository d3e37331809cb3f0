package io.zato.service;

import io.zato.api.problem.Problem;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a service may be written in. */
public enum Language {
    GROOVY("text/x-groovy", ".groovy");

    private final String mediaType;
    private final String extension;

    Language(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** {@code Problem} 415 naming the media types there are. */
    public static Language of(String contentType) {
        String type =
                contentType == null ? "" : contentType.split(";")[0].strip().toLowerCase();
        return Arrays.stream(values())
                .filter(language -> language.mediaType.equals(type))
                .findFirst()
                .orElseThrow(() -> new Problem(415, "Send the source as " + mediaTypes() + ", not '" + type + "'")
                        .header("Accept", mediaTypes()));
    }

    private static String mediaTypes() {
        return Arrays.stream(values()).map(language -> language.mediaType).collect(Collectors.joining(", "));
    }

    /** The name of a service's source file. */
    String file(String service) {
        return service + extension;
    }
}
