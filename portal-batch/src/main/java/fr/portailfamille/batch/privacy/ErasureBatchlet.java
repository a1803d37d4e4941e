package fr.portailfamille.batch.privacy;

import fr.portailfamille.privacy.ErasureService;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Carries out erasures that were accepted; done twice it finds nothing more. */
@Named
@Dependent
public class ErasureBatchlet extends AbstractBatchlet {

  @Inject private ErasureService erasures;

  @Override
  public String process() {
    List<Long> requests = erasures.toCarryOut();
    requests.forEach(erasures::carryOut);
    return "erased " + requests.size();
  }
}
