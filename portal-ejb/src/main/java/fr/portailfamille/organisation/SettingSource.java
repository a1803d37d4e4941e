package fr.portailfamille.organisation;

import java.util.List;

/**
 * Shows the settings of a room to the generated page: an {@code @ApplicationScoped} bean in the
 * room that declares them.
 */
public interface SettingSource {

  List<Setting<?>> settings();
}
