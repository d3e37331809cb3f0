package io.zato.cli.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zato.cli.run.Failure;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @Test
    void theWayToAHostBeginsAtAnAddressOfThisMachine() {
        assertEquals(Optional.of("127.0.0.1"), Addresses.towards("127.0.0.1"));
    }

    @Test
    void toAHostThatIsUnknownThereIsNoWay() {
        assertEquals(Optional.empty(), Addresses.towards("nowhere.invalid"));
    }

    @Test
    void whatIsThisMachinesIsTaken() {
        Addresses.requireOwn("127.0.0.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::1", "db.example.com", "300.1.1.1", "9.9.9.9", ""})
    void whatIsNotThisMachinesIsRefused(String address) {
        assertThrows(Failure.class, () -> Addresses.requireOwn(address));
    }
}
