package fr.portailfamille.organisation;

import java.io.Serializable;

/** Structure: a leisure centre, a workshop; where activities take place. */
public record StructureView(long id, long organisationId, String code, String name)
    implements Serializable {}
