package io.zato.service.source;

import java.util.List;

/** Makes class files of source files of one language. */
interface Compiler {

    /** {@code Problem} 422 with file, line and column of every error. */
    Compilation compile(List<Source> sources, ClassPath path);
}
