package io.zato.web.health;

import java.util.LinkedHashMap;
import java.util.Map;

/** One thing that was looked at. Data may say that it could be better although it is up. */
record Check(String name, boolean up, Map<String, Object> data) {

    /** As MicroProfile Health writes it. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("name", name);
        members.put("status", up ? "UP" : "DOWN");
        if (!data.isEmpty()) {
            members.put("data", data);
        }
        return members;
    }
}
