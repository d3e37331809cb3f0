package io.zato.cli.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file the user named. */
public record GivenFile(Path path) {

    /** As {@link #text()}; a Failure, before it is read, for a larger one. */
    public String text(long largest) {
        try {
            if (Files.size(path) > largest) {
                throw new Failure(Failure.REFUSED, path + " has more than " + largest / 1_048_576 + " MB: split it");
            }
        } catch (IOException e) {
            // reading it says what is wrong with it
            return text();
        }
        return text();
    }

    /** Its content; a Failure when it is not there, cannot be read or is not UTF-8. */
    public String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
        } catch (NoSuchFileException e) {
            throw new Failure(Failure.REFUSED, "There is no file " + path, e);
        } catch (CharacterCodingException e) {
            throw new Failure(Failure.REFUSED, path + " is not text in UTF-8: save it as UTF-8", e);
        } catch (IOException e) {
            throw new Failure(Failure.REFUSED, path + " cannot be read: " + e.getMessage(), e);
        }
    }
}
