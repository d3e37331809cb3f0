package io.zato.cli.balancer;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** HAProxy's configuration, made of a template, where it listens, and the servers. */
record Configuration(Frontends frontends, Files files, List<Member> members, Wanted wanted, Sticky sticky) {

    /** Where HAProxy finds what else it needs. */
    record Files(String adminSocket, String stateFile, String admittedFile) {}

    /** Filled in; IllegalArgumentException when the template is none. */
    String text(String template) {
        try {
            return Mustache.compiler().escapeHTML(false).compile(template).execute(values());
        } catch (MustacheException e) {
            throw new IllegalArgumentException("The template is not one: " + e.getMessage(), e);
        }
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("adminSocket", files.adminSocket());
        values.put("stateFile", files.stateFile());
        values.put("admittedFile", files.admittedFile());
        values.put("public", frontends.http().toString());
        values.put("admin", frontends.admin().toString());
        values.put("tls", frontends.https().map(this::tls).map(List::of).orElse(List.of()));
        values.put("sticky", sticky.values());
        values.put("servers", members.stream().map(this::server).toList());
        values.put(
                "administered",
                members.stream().filter(Member::administered).map(this::server).toList());
        return values;
    }

    private Map<String, Object> tls(Frontends.Binding binding) {
        return Map.of(
                "bind",
                binding.toString(),
                "certificate",
                frontends.certificate().orElseThrow().toString(),
                "clientAuthorities",
                frontends.authorities().map(Object::toString).map(List::of).orElse(List.of()));
    }

    private Map<String, Object> server(Member member) {
        Wanted.Part part = wanted.of(member.name());
        return Map.of(
                "name",
                member.name(),
                "address",
                member.address(),
                "weight",
                part.duty() == Duty.DRAINED ? 0 : part.weight(),
                "maintenance",
                part.duty() == Duty.MAINTENANCE,
                "elsewhere",
                member.whose() == Member.Whose.OTHER_HOSTS);
    }
}
