package fr.portailfamille.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A face, or one method of it, that works for the portal itself (rooms above, jobs, the outbox, the
 * bank's endpoint) and gives whatever an id names, to whoever asks. No page may call it: an
 * architecture test refuses the call, and every method without this mark that takes the id of
 * something a household owns must answer a stranger with {@link NotFound}, which a container test
 * tries on each.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface CallerNotChecked {}
