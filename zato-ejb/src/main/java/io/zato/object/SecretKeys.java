package io.zato.object;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** Makes the encryption key from what an administrator keeps: 32 bytes in Base64, or a pass phrase. */
public final class SecretKeys {

    private static final int SHORTEST = 16;
    private static final int ITERATIONS = 210_000;

    private SecretKeys() {}

    /** IllegalArgumentException when the text is too short to protect anything. */
    public static SecretKeySpec of(String text) {
        byte[] key = decoded(text.strip());
        return new SecretKeySpec(key.length == 32 ? key : stretched(text.strip()), "AES");
    }

    /** Names a key without giving it away. */
    static String id(SecretKeySpec key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static byte[] stretched(String text) {
        if (text.length() < SHORTEST) {
            throw new IllegalArgumentException("ZATO_SECRET_KEY is too short: give 32 random bytes in Base64"
                    + " (openssl rand -base64 32) or a pass phrase of " + SHORTEST + " characters or more");
        }
        var spec =
                new PBEKeySpec(text.toCharArray(), "zato.secret.key".getBytes(StandardCharsets.UTF_8), ITERATIONS, 256);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
