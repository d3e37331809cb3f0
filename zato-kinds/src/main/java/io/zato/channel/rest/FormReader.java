package io.zato.channel.rest;

import io.zato.api.http.HttpCall;
import io.zato.api.http.Query;
import io.zato.api.problem.Problem;
import io.zato.api.service.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.fileupload2.core.DiskFileItem;

/** HTML forms: their fields as text, their files as {@link UploadedFile}. */
final class FormReader implements BodyReader {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String WITH_FILES = "multipart/form-data";

    @Override
    public Object read(HttpCall call, InputStream body) throws IOException {
        String type = call.contentType();
        if (type.equals(WITH_FILES)) {
            return parts(call, body);
        }
        BodyReader.require(type, type.equals(FORM), FORM, WITH_FILES);
        return BodyReader.flat(Query.parse(new String(body.readAllBytes(), StandardCharsets.UTF_8)));
    }

    private static Map<String, Object> parts(HttpCall call, InputStream body) throws IOException {
        Map<String, List<Object>> fields = new LinkedHashMap<>();
        try {
            List<DiskFileItem> parts = new Multipart().parseRequest(new Multipart.Form(call, body));
            parts.forEach(part -> call.keep(part::delete));
            if (parts.isEmpty()) {
                throw new Problem(
                        400, "The form has no parts: the boundary of its Content-Type must stand before each");
            }
            for (DiskFileItem part : parts) {
                named(fields, part).add(part.isFormField() ? text(part) : file(part));
            }
        } catch (InvalidPathException e) {
            throw new Problem(400, "A file of the form has a name with characters that no file name may have", e);
        }
        return BodyReader.flat(fields);
    }

    private static List<Object> named(Map<String, List<Object>> fields, DiskFileItem part) {
        if (part.getFieldName() == null) {
            throw new Problem(
                    400, "A part of the form has no name: its Content-Disposition must be form-data; name=\"…\"");
        }
        return fields.computeIfAbsent(part.getFieldName(), name -> new ArrayList<>(1));
    }

    private static String text(DiskFileItem part) throws IOException {
        return part.getString(StandardCharsets.UTF_8);
    }

    /** Some browsers send the whole path of their own disk. */
    private static UploadedFile file(DiskFileItem part) {
        String sent = part.getName() == null ? "" : part.getName();
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String type = part.getContentType() == null ? "" : part.getContentType();
        return new UploadedFile(name, type, part.getSize(), part::getInputStream);
    }
}
