package io.zato.service.source;

import io.zato.api.service.Service;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a file is compiled against: the server's classes with the extra JARs, and the classes services share. */
public record ClassPath(ClassLoader server, List<Path> jars, Map<String, byte[]> libraries, ClassLoader loader) {

    /** The server and the extra JARs of {@code $ZATO_HOME/lib}, without libraries. */
    public static ClassPath ofServer() {
        ExtraJars extra = ExtraJars.ofServer();
        return new ClassPath(extra.loader(), extra.files(), Map.of(), extra.loader());
    }

    /** The server as tests have it, without extra JARs. */
    static ClassPath bare() {
        ClassLoader server = Service.class.getClassLoader();
        return new ClassPath(server, List.of(), Map.of(), server);
    }

    /**
     * With shared libraries; those in Java are compiled before those in Groovy, which can use them. {@code Problem} 422 when
     * they do not compile together.
     */
    public ClassPath with(List<Source> sources) {
        ClassPath path = this;
        for (Language language : List.of(Language.JAVA, Language.GROOVY)) {
            List<Source> own = sources.stream()
                    .filter(source -> source.language() == language)
                    .toList();
            if (!own.isEmpty()) {
                path = path.and(language.compiler().compile(own, path).classes());
            }
        }
        return path;
    }

    private ClassPath and(Map<String, byte[]> classes) {
        Map<String, byte[]> all = new HashMap<>(libraries);
        all.putAll(classes);
        return new ClassPath(server, jars, all, new SourceLoader(loader, classes));
    }
}
