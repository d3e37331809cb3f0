package io.zato.it;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** What holds for kinds: a folder each, and none looks into another's. */
final class StayInTheirFolder extends ArchCondition<JavaClass> {

    StayInTheirFolder() {
        super("import no other kind");
    }

    @Override
    public void check(JavaClass kind, ConditionEvents events) {
        for (Dependency dependency : kind.getDirectDependenciesFromSelf()) {
            JavaClass used = dependency.getTargetClass();
            if (Module.KINDS.test(used) && !used.getPackageName().equals(kind.getPackageName())) {
                events.add(SimpleConditionEvent.violated(kind, dependency.getDescription()));
            }
        }
    }
}
