package fr.portailfamille.organisation;

/**
 * Gives a setting a value at a scope.
 *
 * @param text as typed; null or empty takes the scope's own value away, a wider one counts again
 */
public record ChangeSettingCommand(String key, Scope scope, String text) {}
