package io.zato.service.source;

import io.zato.api.problem.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a service may be written in. */
public enum Language {
    GROOVY("text/x-groovy", ".groovy", new Groovyc()),
    JAVA("text/x-java-source", ".java", new Javac());

    private final String mediaType;
    private final String extension;
    private final Compiler compiler;

    Language(String mediaType, String extension, Compiler compiler) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.compiler = compiler;
    }

    /** {@code Problem} 415 naming the media types there are. */
    public static Language of(String contentType) {
        String type =
                contentType == null ? "" : contentType.split(";")[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(language -> language.mediaType.equals(type))
                .findFirst()
                .orElseThrow(() -> new Problem(415, "Send the source as " + mediaTypes() + ", not '" + type + "'")
                        .header("Accept", mediaTypes()));
    }

    /** The language of a file of that name; empty for a file that is no source. */
    public static Optional<Language> ofFile(String file) {
        return Arrays.stream(values())
                .filter(language -> file.endsWith(language.extension) && file.length() > language.extension.length())
                .findFirst();
    }

    private static String mediaTypes() {
        return Arrays.stream(values()).map(language -> language.mediaType).collect(Collectors.joining(", "));
    }

    /** The name of a service's source file. */
    public String file(String service) {
        return service + extension;
    }

    /** What a file of that name without a declared name is called. */
    public String service(String file) {
        return file.endsWith(extension) ? file.substring(0, file.length() - extension.length()) : file;
    }

    /** As it is stored. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Compiler compiler() {
        return compiler;
    }
}
