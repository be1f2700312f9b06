package nl.weerthuis.caseflow.casefile;

/** A part of the dossier that says something of the person: emptied when they are erased. A bean of its feature. */
public interface PersonalPart {

    /** Codes and dates may stay for the figures. */
    void empty(CaseSheet sheet);
}
