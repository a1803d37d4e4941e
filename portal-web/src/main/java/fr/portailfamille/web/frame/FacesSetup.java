package fr.portailfamille.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.annotation.FacesConfig;

/** Switches the CDI features of Faces on. */
@FacesConfig
@ApplicationScoped
public class FacesSetup {}
