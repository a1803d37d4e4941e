package fr.portailfamille.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;

/** Which refusal a named database constraint means; every room tells its own. */
@ApplicationScoped
public class KnownConstraints {

  /** Implemented by a room for the constraints of its tables. */
  public interface Source {
    Map<String, Refusal> constraints();
  }

  @Inject @Any private Instance<Source> sources;

  public Map<String, Refusal> refusals() {
    Map<String, Refusal> all = new TreeMap<>();
    sources.forEach(source -> all.putAll(source.constraints()));
    return all;
  }
}
