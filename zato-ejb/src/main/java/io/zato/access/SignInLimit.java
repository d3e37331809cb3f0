package io.zato.access;

import io.zato.api.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down who guesses passwords: after some wrong ones a user and address, or an address, waits, each time twice as
 * long, and never for more than five minutes. Somebody at another address is not kept out.
 */
@ApplicationScoped
public class SignInLimit {

    private static final int FREE_FOR_USER = 10;
    private static final int FREE_FOR_ADDRESS = 100;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration FORGOTTEN = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;

    /** Guarded by itself; the entry that was longest without a failure is the first. */
    private final Map<String, Failures> failures = new LinkedHashMap<>();

    public SignInLimit() {
        this(Clock.systemUTC());
    }

    SignInLimit(Clock clock) {
        this.clock = clock;
    }

    private record Failures(int count, long last, long waitsUntil) {}

    /** {@code Problem} 429 while the user at that address, or the whole address, has to wait. */
    public void check(String user, String address) {
        long now = clock.millis();
        long until = Math.max(waitsUntil(userKey(user, address)), waitsUntil(addressKey(address)));
        if (until > now) {
            long seconds = (until - now + 999) / 1000;
            throw new Problem(429, "Too many wrong passwords: try again in " + seconds + " s")
                    .header("Retry-After", String.valueOf(seconds));
        }
    }

    public void failed(String user, String address) {
        count(userKey(user, address), FREE_FOR_USER);
        count(addressKey(address), FREE_FOR_ADDRESS);
    }

    public void succeeded(String user, String address) {
        synchronized (failures) {
            failures.remove(userKey(user, address));
        }
    }

    private long waitsUntil(String key) {
        synchronized (failures) {
            Failures found = failures.get(key);
            return found == null ? 0 : found.waitsUntil();
        }
    }

    private void count(String key, int free) {
        long now = clock.millis();
        synchronized (failures) {
            Failures before = failures.remove(key);
            boolean stale = before == null || now - before.last() > FORGOTTEN.toMillis();
            int count = stale ? 1 : before.count() + 1;
            failures.put(key, new Failures(count, now, now + waiting(count - free)));
            if (failures.size() > REMEMBERED) {
                failures.remove(failures.keySet().iterator().next());
            }
        }
    }

    private static long waiting(int beyond) {
        if (beyond < 0) {
            return 0;
        }
        return Math.min(LONGEST_WAIT.toMillis(), FIRST_WAIT.toMillis() << Math.min(beyond, 10));
    }

    private static String userKey(String user, String address) {
        return address + " " + user;
    }

    private static String addressKey(String address) {
        return address;
    }
}
