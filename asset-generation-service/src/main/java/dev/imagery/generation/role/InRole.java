package dev.imagery.generation.role;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Decides {@link OnlyIn}. */
final class InRole implements Condition {

    private static final Bindable<Set<Role>> ROLES = Bindable.setOf(Role.class);

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var roles = Binder.get(context.getEnvironment())
                .bind("imagery.roles", ROLES)
                .orElseGet(() -> EnumSet.allOf(Role.class));
        var wanted = metadata.getAnnotations().get(OnlyIn.class).getEnum("value", Role.class);
        return roles.contains(wanted);
    }
}
