package io.zato.service.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A class the Java compiler can read. */
final class ClassFile extends SimpleJavaFileObject {

    /** Where its bytes come from. */
    interface Content {
        InputStream open() throws IOException;
    }

    private final String binaryName;
    private final Content content;

    ClassFile(String binaryName, Content content) {
        super(URI.create("class:///" + binaryName.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
        this.binaryName = binaryName;
        this.content = content;
    }

    String binaryName() {
        return binaryName;
    }

    @Override
    public InputStream openInputStream() throws IOException {
        return content.open();
    }
}
