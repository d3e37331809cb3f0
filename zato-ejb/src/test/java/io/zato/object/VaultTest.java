package io.zato.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class VaultTest {

    private final Vault vault = new Vault(SecretKeys.of("a pass phrase of some length"));

    @Test
    void whatWasEncryptedForAnOwnerIsDecryptedForHim() {
        String text = vault.encrypt("s3cret", "security/crm/password");
        assertFalse(text.contains("s3cret"));
        assertEquals("s3cret", vault.decrypt(text, "security/crm/password"));
    }

    @Test
    void theSameSecretNeverLooksTheSame() {
        assertNotEquals(vault.encrypt("x", "a/b/c"), vault.encrypt("x", "a/b/c"));
    }

    @Test
    void aCiphertextMovedToAnotherObjectDoesNotOpen() {
        String text = vault.encrypt("s3cret", "security/crm/password");
        assertThrows(IllegalStateException.class, () -> vault.decrypt(text, "security/erp/password"));
    }

    @Test
    void anotherKeyIsToldApart() {
        String text = vault.encrypt("s3cret", "a/b/c");
        Vault other = new Vault(SecretKeys.of("another pass phrase of length"));
        assertThrows(IllegalStateException.class, () -> other.decrypt(text, "a/b/c"));
    }

    @Test
    void aKeyTooShortToProtectIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> SecretKeys.of("short"));
    }
}
