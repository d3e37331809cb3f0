package io.zato.channel.rest;

import io.zato.api.http.HttpCall;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.RequestContext;

/** Parses forms with files (RFC 7578); parts above a few kilobytes are on disk until they are deleted. */
final class Multipart extends AbstractFileUpload<Multipart.Form, DiskFileItem, DiskFileItemFactory> {

    /** Bytes of a part that are kept in memory. */
    private static final int IN_MEMORY = 8 * 1024;

    private static final int MOST_PARTS = 1000;

    /** One request; its length is nobody's business here, the body has a limit of its own. */
    record Form(HttpCall call, InputStream body) implements RequestContext {

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public long getContentLength() {
            return -1;
        }

        @Override
        public String getContentType() {
            return call.header("Content-Type").orElse("");
        }

        @Override
        public InputStream getInputStream() {
            return body;
        }

        @Override
        public boolean isMultipartRelated() {
            return false;
        }
    }

    Multipart() {
        setFileItemFactory(DiskFileItemFactory.builder()
                .setBufferSize(IN_MEMORY)
                .setPath(folder())
                .setCharset(StandardCharsets.UTF_8)
                .get());
        setFileCountMax(MOST_PARTS);
        setHeaderCharset(StandardCharsets.UTF_8);
    }

    /** The server's own is emptied at each start, so that what a crash left behind goes. */
    private static Path folder() {
        return Path.of(System.getProperty("jboss.server.temp.dir", System.getProperty("java.io.tmpdir")));
    }

    @Override
    public FileItemInputIterator getItemIterator(Form form) throws IOException {
        return getItemIterator((RequestContext) form);
    }

    @Override
    public Map<String, List<DiskFileItem>> parseParameterMap(Form form) throws FileUploadException {
        return parseParameterMap((RequestContext) form);
    }

    @Override
    public List<DiskFileItem> parseRequest(Form form) throws FileUploadException {
        return parseRequest((RequestContext) form);
    }
}
