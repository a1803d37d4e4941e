package fr.portailfamille.sandbox.bank;

/**
 * A form the bank refuses.
 *
 * @param code the two or three digits of the protocol ({@code vads_extra_result})
 * @param field whose rule is broken
 */
record FormError(String code, String field, String rule) {}
