package io.zato.enmasse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.object.Key;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretVariablesTest {

    private static final Key DOT = new Key("security", "crm.a");
    private static final Key DASH = new Key("security", "crm-a");

    @Test
    void aVariableIsNamedAfterKindNameAndField() {
        Key key = new Key("security", "CRM");
        assertEquals("ZATO_SECURITY_CRM_PASSWORD", new SecretVariables(List.of(key)).name(key, "password"));
    }

    @Test
    void namesThatDifferInSignsOnlyHaveTwoVariables() {
        SecretVariables variables = new SecretVariables(List.of(DOT, DASH));
        assertNotEquals(variables.name(DOT, "password"), variables.name(DASH, "password"));
        assertEquals(variables.name(DOT, "password"), new SecretVariables(List.of(DASH, DOT)).name(DOT, "password"));
    }

    @Test
    void aNameWithoutLettersOfEnglishHasAVariableToo() {
        Key one = new Key("security", "客户");
        Key other = new Key("security", "供应");
        SecretVariables variables = new SecretVariables(List.of(one));
        assertTrue(variables.name(one, "password").matches("ZATO_[A-Z0-9_]+"));
        assertNotEquals(variables.name(one, "password"), variables.name(other, "password"));
    }
}
