package dev.readout.reconcile.copies;

import java.util.List;

/** Invented reports of one event, and what surrounds such reports. */
final class Texts {
    private Texts() {}

    /** An agency's report. */
    static final List<String> WIRE = List.of(
            "The harbour talks between Varen and Kesht broke off late on Tuesday after the Keshti delegation walked out over the wording of a clause on pilot fees, three officials who were in the room said.",
            "The two neighbours have argued for eleven years about who may guide grain ships through the narrow Adra channel, and each has turned back vessels of the other since the ferry service was suspended in autumn.",
            "Foreign Minister Ana Torv of Varen told reporters on the steps of the old customs house that her side had brought a draft and would leave it on the table until the end of the week.",
            "The head of the Keshti delegation, Bero Zjelim, left by a side door without a word and was driven to the airfield, where a government aircraft had been waiting since noon, according to a guard.",
            "Traders in the port said the collapse would keep insurance rates high through the winter, when most of the barley leaves the southern silos for the mills on the far shore.",
            "A second round had been planned for Thursday in the lakeside town of Lissand, whose mayor said the rooms were booked and would not be given to anybody else for now.");

    /** Another reporter's account of the same event, with the same quotation. */
    static final List<String> OWN = List.of(
            "Negotiators from Kesht left the table in Port Emmer on Tuesday evening, and nobody could say whether they would be back.",
            "What upset them, said a Varenian diplomat, was a single line about fees that pilots charge on the Adra, which both countries claim as theirs.",
            "It was Ms Torv who came out first. She looked tired, held up a folder for the cameras and promised that the paper in it would stay on offer until Sunday.",
            "Mr Zjelim did not speak to the press. An aide to him said by telephone that Kesht had nothing to add and that the minister was on his way home.",
            "Grain merchants watched the news with dismay: without an accord no insurer will lower its price before the thaw.",
            "Hotels in Lissand, where the next meeting was to be held, had not been told of any change, said a clerk.");

    /** A statement that everybody quotes. */
    static final String QUOTED =
            "“We came here with an honest draft that gives every captain the right to choose his own pilot, and we shall not be told by anybody, at this table or outside it, that the channel belongs to one shore alone, because it has fed both shores for six hundred years,” Torv said.";

    /** A document that everybody prints, without quotation marks. */
    static final List<String> COMMUNIQUE = List.of(
            "The text of the communiqué reads in full:",
            "The Contracting Parties reaffirm that navigation in the Adra channel is free to vessels of all flags in time of peace, subject to the rules set out in the annex to the present act.",
            "The Contracting Parties undertake to establish a joint office for pilotage at Port Emmer, to which each of them appoints three members for a term of four years, and which decides by a majority of five.",
            "The fees levied under this article serve the upkeep of lights and buoys alone, and accounts of them are laid before both assemblies at the close of every financial year.",
            "Nothing in the present act prejudges the line of the frontier, on which the Contracting Parties keep their known positions, as the foreign minister of Varen told the assembly and as the envoy of Kesht said in his reply.");

    /** What an outlet prints under everything. */
    static final String BOILERPLATE =
            "Sign up for the morning letter of our foreign desk, said by its readers to be the best of its kind, and have it sent to you every Monday and Thursday before the first ferry leaves, with maps, timetables and a word on the weather from the harbour master.";

    /** A report on something else. */
    static final List<String> OTHER = List.of(
            "The observatory on Mount Kallen will close for two summers while its dome is rebuilt, the ministry of science said on Friday.",
            "Astronomers who had booked nights for the coming season were told to apply to the smaller station at Hurn, which has no heating.",
            "The dome, put up in a hurry sixty years ago, leaks when the wind is from the west, and snow was found on the mirror in March.",
            "Its director, Olm Vesper, said he had asked for the money in each of the past nine years and had stopped expecting an answer.");
}
