package io.zato.object;

import io.zato.schema.FieldSpec;
import io.zato.schema.KindSpec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts secret fields (AES-256-GCM, bound to kind, name and field) as {@code v1.<key id>.<Base64 of IV and ciphertext>}. */
public final class Vault {

    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final String prefix;
    private final SecureRandom random = new SecureRandom();

    public Vault(SecretKeySpec key) {
        this.key = key;
        this.prefix = "v1." + SecretKeys.id(key) + ".";
    }

    /** The config with its secrets encrypted. */
    Map<String, Object> seal(KindSpec spec, String name, Map<String, Object> config) {
        Map<String, Object> sealed = new LinkedHashMap<>(config);
        secretsOf(spec, config).forEach((field, value) -> sealed.put(field, encrypt(value, owner(spec, name, field))));
        return sealed;
    }

    /** The config with its secrets in the clear. */
    Map<String, Object> open(KindSpec spec, String name, Map<String, Object> sealed) {
        Map<String, Object> config = new LinkedHashMap<>(sealed);
        secretsOf(spec, sealed).forEach((field, value) -> config.put(field, decrypt(value, owner(spec, name, field))));
        return config;
    }

    /** The secret fields that have a value. */
    static Map<String, String> secretsOf(KindSpec spec, Map<String, Object> config) {
        Map<String, String> secrets = new LinkedHashMap<>();
        for (FieldSpec field : spec.fields()) {
            if (field.secret() && config.get(field.name()) instanceof String value) {
                secrets.put(field.name(), value);
            }
        }
        return secrets;
    }

    private static String owner(KindSpec spec, String name, String field) {
        return spec.name() + "/" + name + "/" + field;
    }

    /** The text encrypted for its owner only. */
    public String encrypt(String plain, String owner) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        byte[] cipherText = run(Cipher.ENCRYPT_MODE, iv, plain.getBytes(StandardCharsets.UTF_8), owner);
        byte[] all = ByteBuffer.allocate(IV_BYTES + cipherText.length)
                .put(iv)
                .put(cipherText)
                .array();
        return prefix + Base64.getEncoder().encodeToString(all);
    }

    /** The text in the clear; IllegalStateException when it was encrypted with another key or for another owner. */
    public String decrypt(String text, String owner) {
        if (!text.startsWith(prefix)) {
            throw new IllegalStateException(
                    "The secret " + owner + " was encrypted with another key than this server's");
        }
        byte[] all = Base64.getDecoder().decode(text.substring(prefix.length()));
        byte[] iv = java.util.Arrays.copyOf(all, IV_BYTES);
        byte[] cipherText = java.util.Arrays.copyOfRange(all, IV_BYTES, all.length);
        return new String(run(Cipher.DECRYPT_MODE, iv, cipherText, owner), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] iv, byte[] input, String owner) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The secret " + owner + " cannot be decrypted", e);
        }
    }
}
