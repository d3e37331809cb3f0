package io.zato.cli.hosts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.cli.run.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvitationTest {
    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsReadAndOnlyTheOwnerCan() throws IOException {
        byte[] store = {1, 2, 3};
        Path file = folder.resolve("demo.invitation");
        new Invitation("demo", "1.0", "10.0.0.1:9993", Map.of("cluster.p12", store), Map.of("zato.db.user", "zato"))
                .write(file);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        Invitation read = Invitation.read(file);
        assertEquals("demo", read.cluster());
        assertEquals("10.0.0.1:9993", read.controller());
        assertEquals(Map.of("zato.db.user", "zato"), read.settings());
        read.unpack(folder);
        assertArrayEquals(store, Files.readAllBytes(folder.resolve("cluster.p12")));
    }

    /** Names come from a file that somebody else may have made. */
    @Test
    void nothingIsUnpackedBesideTheHome() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path file = Files.writeString(
                folder.resolve("evil"),
                "{\"cluster\": \"demo\", \"files\": {\"cluster.p12\": \"\", \"../above\": \"AQ==\"}}");
        Invitation.read(file).unpack(home);
        assertTrue(Files.notExists(folder.resolve("above")));
    }

    @Test
    void whatIsNoInvitationIsRefusedWithWhatToDo() throws IOException {
        Path file = Files.writeString(folder.resolve("some.json"), "{}");
        for (Path each :
                new Path[] {file, Files.writeString(folder.resolve("text"), "hello"), folder.resolve("none")}) {
            Failure refusal = assertThrows(Failure.class, () -> Invitation.read(each));
            assertTrue(refusal.getMessage().contains("cluster invite FILE"), refusal::getMessage);
        }
    }
}
