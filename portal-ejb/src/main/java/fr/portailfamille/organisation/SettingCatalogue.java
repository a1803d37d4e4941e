package fr.portailfamille.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every setting of every room, by key. */
@ApplicationScoped
public class SettingCatalogue {

  @Inject @Any private Instance<SettingSource> sources;

  public List<Setting<?>> all() {
    List<Setting<?>> all = new ArrayList<>();
    sources.forEach(source -> all.addAll(source.settings()));
    all.sort(Comparator.comparing(Setting::key));
    return all;
  }

  public Optional<Setting<?>> find(String key) {
    return all().stream().filter(setting -> setting.key().equals(key)).findFirst();
  }
}
