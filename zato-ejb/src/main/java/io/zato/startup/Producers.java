package io.zato.startup;

import io.zato.api.kind.Codec;
import io.zato.api.kind.Kind;
import io.zato.object.SecretKeys;
import io.zato.object.Vault;
import io.zato.schema.Catalogue;
import io.zato.schema.Definitions;
import io.zato.schema.JsonCodec;
import io.zato.settings.PrivateFile;
import io.zato.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Makes the parts of the engine that know nothing of CDI. */
@ApplicationScoped
class Producers {

    @Produces
    @Singleton
    Catalogue catalogue(@Any Instance<Kind<? extends Record>> own) {
        List<Kind<? extends Record>> kinds = new ArrayList<>();
        own.forEach(kinds::add);
        return Catalogue.load(kinds);
    }

    @Produces
    @Singleton
    Definitions definitions() {
        return new Definitions();
    }

    @Produces
    @Singleton
    Codec codec() {
        return JsonCodec.INSTANCE;
    }

    @Produces
    @Singleton
    Vault vault() {
        String key = Settings.secretKey()
                .orElseGet(
                        () -> new PrivateFile(Settings.home().resolve("secret.key")).readOrCreate(Producers::newKey));
        return new Vault(SecretKeys.of(key));
    }

    private static String newKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
