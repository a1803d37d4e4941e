package fr.portailfamille.preparation.internal;

import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.organisation.StructureView;
import fr.portailfamille.preparation.CatalogueFileDesk;
import fr.portailfamille.preparation.CatalogueFileLine;
import fr.portailfamille.preparation.CatalogueFileView;
import fr.portailfamille.preparation.OpenCatalogueFileCommand;
import fr.portailfamille.preparation.SheetContent;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.ChangedMeanwhile;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.sheet.SheetReader;
import fr.portailfamille.shared.sheet.SheetTooLong;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Takes catalogues' files in, shows what they would do and has them written. */
@Dependent
public class CatalogueFileKeeper {

  @Inject private CatalogueReader reader;
  @Inject private CatalogueFilePreview preview;
  @Inject private CatalogueFileWriter writer;
  @Inject private FileStore store;
  @Inject private OrganisationService organisations;
  @Inject private BusinessClock clock;

  public List<StructureView> structures(long organisationId) {
    return reader.structures(organisationId);
  }

  /** NotFound for a structure that is not the caller's. */
  public List<SheetContent> content(long organisationId, Long structureId) {
    List<StructureView> mine =
        reader.structures(organisationId).stream()
            .filter(s -> structureId == null || s.id() == structureId)
            .toList();
    if (mine.isEmpty()) {
      throw new RefusedException(new NotFound());
    }
    return CatalogueSheets.of(reader.facts(organisationId, mine, null));
  }

  public List<SheetContent> example(long organisationId) {
    CatalogueFacts facts =
        reader.facts(organisationId, reader.structures(organisationId), List.of());
    return CatalogueSheets.example(
        facts.structures().get(0).name(),
        facts.categories().isEmpty() ? "Accueils de loisirs" : facts.categories().get(0).name(),
        facts.regies().isEmpty() ? "" : facts.regies().get(0).name(),
        clock.today().getYear() + 1);
  }

  public long open(OpenCatalogueFileCommand command) {
    List<StructureView> structures = reader.structures(command.organisationId());
    List<RawFileLine> lines = new ArrayList<>();
    try {
      SheetReader.requireNamed(command.file(), command.fileName());
      SheetReader.readBook(
          command.file(),
          (tab, line, cells) -> {
            if (lines.size() == CatalogueFileDesk.MOST_LINES) {
              throw new RefusedException(new SheetTooLong(CatalogueFileDesk.MOST_LINES));
            }
            lines.add(new RawFileLine(tab, line, cells));
          });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return store.add(
        command.organisationId(),
        structures.stream().map(StructureView::id).toList(),
        command.fileName(),
        lines,
        preview.look(command.organisationId(), structures, lines).judged().faults().size());
  }

  public List<CatalogueFileLine> recent(long organisationId) {
    return store.recent(
        organisationId, reader.structures(organisationId).stream().map(StructureView::id).toList());
  }

  /** NotFound for a file that was read against structures of which some are not the caller's. */
  public CatalogueFileView view(long id) {
    FileStore.Stored file = store.find(id);
    return view(file, preview.look(file.organisationId(), structures(file), file.lines()));
  }

  private List<StructureView> structures(FileStore.Stored file) {
    List<StructureView> mine = reader.structures(file.organisationId());
    if (!mine.stream().map(StructureView::id).toList().containsAll(file.structures())) {
      throw new RefusedException(new NotFound());
    }
    return mine;
  }

  private CatalogueFileView view(FileStore.Stored file, CatalogueFilePreview.Look look) {
    return new CatalogueFileView(
        file.id(),
        file.organisationId(),
        organisations.byId(file.organisationId()).name(),
        file.fileName(),
        file.createdAt(),
        file.writtenAt(),
        look.counts(),
        look.changes(),
        look.notices(),
        look.judged().faults(),
        look.print());
  }

  /** What was written. */
  public CatalogueFileView write(long id, String print) {
    store.lock(id);
    FileStore.Stored file = store.find(id);
    List<StructureView> structures = structures(file);
    if (file.writtenAt() != null) {
      throw new RefusedException(new ChangedMeanwhile());
    }
    CatalogueFilePreview.Look look =
        writer.write(file.organisationId(), structures, file.lines(), print);
    store.written(id);
    return view(file, look);
  }
}
