package fr.portailfamille.catalogue.internal;

import fr.portailfamille.shared.ChangedMeanwhile;
import fr.portailfamille.shared.KnownConstraints;
import fr.portailfamille.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Codes are looked up before they are written; two at once meet here. */
@ApplicationScoped
public class CatalogueConstraints implements KnownConstraints.Source {

  @Override
  public Map<String, Refusal> constraints() {
    return Map.of(
        "activity_code", new ChangedMeanwhile(),
        "unit_code", new ChangedMeanwhile());
  }
}
