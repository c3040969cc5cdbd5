<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
    <context>
        <name>AbstractPaste</name>
        <message>
            <source>Abstract</source>
            <translation>Abstract</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Ctrl+Enter saves, Esc gives up</source>
            <translation>Strg+Eingabe speichert, Esc verwirft</translation>
        </message>
        <message>
            <source>Leave the paper without an abstract</source>
            <translation>Das Papier ohne Abstract lassen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Save the abstract (Ctrl+Enter)</source>
            <translation>Den Abstract speichern (Strg+Eingabe)</translation>
        </message>
    </context>
    <context>
        <name>AbstractView</name>
        <message>
            <source>Abstract</source>
            <translation>Abstract</translation>
        </message>
        <message>
            <source>Formulas: {0}</source>
            <translation>Formeln: {0}</translation>
        </message>
    </context>
    <context>
        <name>AddById</name>
        <message numerus="yes">
            <source>%n identifier(s) found</source>
            <translation>
                <numerusform>%n Kennung gefunden</numerusform>
                <numerusform>%n Kennungen gefunden</numerusform>
            </translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message numerus="yes">
            <source>Add %n paper(s)</source>
            <translation>
                <numerusform>%n Papier hinzufügen</numerusform>
                <numerusform>%n Papiere hinzufügen</numerusform>
            </translation>
        </message>
        <message>
            <source>Add by identifier</source>
            <translation>Nach Kennung hinzufügen</translation>
        </message>
        <message>
            <source>Add nothing</source>
            <translation>Nichts hinzufügen</translation>
        </message>
        <message>
            <source>Add only</source>
            <translation>Nur hinzufügen</translation>
        </message>
        <message>
            <source>Add the papers now and ask nobody; their details can be completed another time</source>
            <translation>Die Papiere jetzt hinzufügen und niemanden fragen; ihre Angaben lassen sich ein andermal ergänzen</translation>
        </message>
        <message>
            <source>Ask for the details and add the papers</source>
            <translation>Nach den Angaben fragen und die Papiere hinzufügen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>DOIs, arXiv IDs, PMIDs or ISBNs in any text</source>
            <translation>DOIs, arXiv-IDs, PMIDs oder ISBNs in beliebigem Text</translation>
        </message>
        <message>
            <source>Dismissed before</source>
            <translation>Früher verworfen</translation>
        </message>
        <message>
            <source>Identifiers found</source>
            <translation>Gefundene Kennungen</translation>
        </message>
        <message>
            <source>In the Trash</source>
            <translation>Im Papierkorb</translation>
        </message>
        <message>
            <source>In the library</source>
            <translation>In der Bibliothek</translation>
        </message>
        <message>
            <source>Look up and add</source>
            <translation>Nachschlagen und hinzufügen</translation>
        </message>
        <message numerus="yes">
            <source>Look up and add %n paper(s)</source>
            <translation>
                <numerusform>%n Papier nachschlagen und hinzufügen</numerusform>
                <numerusform>%n Papiere nachschlagen und hinzufügen</numerusform>
            </translation>
        </message>
        <message>
            <source>No DOI, arXiv ID, PMID or ISBN was found in this text.</source>
            <translation>In diesem Text wurde keine DOI, arXiv-ID, PMID oder ISBN gefunden.</translation>
        </message>
        <message>
            <source>Not in the library yet</source>
            <translation>Noch nicht in der Bibliothek</translation>
        </message>
        <message>
            <source>Nothing has to be looked up.</source>
            <translation>Nichts muss nachgeschlagen werden.</translation>
        </message>
        <message>
            <source>PaperDesk works offline: the papers are added now and completed later.</source>
            <translation>PaperDesk arbeitet offline: Die Papiere werden jetzt hinzugefügt und später ergänzt.</translation>
        </message>
        <message>
            <source>Sends these identifiers to the services you allow, and nothing else.</source>
            <translation>Sendet diese Kennungen an die Dienste, die Sie erlauben, und nichts sonst.</translation>
        </message>
        <message>
            <source>Show it</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Show them</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Type or paste DOIs, arXiv IDs, PMIDs or ISBNs, with any text around them</source>
            <translation>DOIs, arXiv-IDs, PMIDs oder ISBNs eintippen oder einfügen, mit beliebigem Text darum herum</translation>
        </message>
        <message>
            <source>What is found in the text is shown here before anything is added.</source>
            <translation>Was im Text gefunden wird, steht hier, bevor etwas hinzugefügt wird.</translation>
        </message>
        <message>
            <source>{} already here, left as they are.</source>
            <translation>{} schon da; sie bleiben, wie sie sind.</translation>
        </message>
    </context>
    <context>
        <name>Ask</name>
        <message>
            <source>Export citations to</source>
            <translation>Zitate exportieren nach</translation>
        </message>
        <message>
            <source>Name; “/” between outer and inner</source>
            <translation>Name; „/“ zwischen äußerer und innerer</translation>
        </message>
        <message>
            <source>Put these papers into a collection</source>
            <translation>Diese Papiere in eine Sammlung legen</translation>
        </message>
        <message>
            <source>Tag these papers</source>
            <translation>Diesen Papieren Schlagwörter geben</translation>
        </message>
        <message>
            <source>Tags, with commas between them</source>
            <translation>Schlagwörter, durch Kommas getrennt</translation>
        </message>
        <message>
            <source>Write to</source>
            <translation>Schreiben nach</translation>
        </message>
    </context>
    <context>
        <name>AuthorLine</name>
        <message>
            <source>No authors</source>
            <translation>Keine Autoren</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>und %n weiterer</numerusform>
                <numerusform>und %n weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>look them up</source>
            <translation>nachschlagen</translation>
        </message>
    </context>
    <context>
        <name>BackBar</name>
        <message>
            <source>Back to the list</source>
            <translation>Zurück zur Liste</translation>
        </message>
        <message>
            <source>Show the list of papers again (Esc)</source>
            <translation>Die Liste der Papiere wieder zeigen (Esc)</translation>
        </message>
        <message>
            <source>‹ Back to the list</source>
            <translation>‹ Zurück zur Liste</translation>
        </message>
    </context>
    <context>
        <name>Backups</name>
        <message numerus="yes">
            <source>%n highlight(s)</source>
            <translation>
                <numerusform>%n Hervorhebung</numerusform>
                <numerusform>%n Hervorhebungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n highlight(s) would differ</source>
            <translation>
                <numerusform>%n Hervorhebung wäre anders</numerusform>
                <numerusform>%n Hervorhebungen wären anders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n Notiz</numerusform>
                <numerusform>%n Notizen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) would be as before</source>
            <translation>
                <numerusform>%n Notiz wäre wie vorher</numerusform>
                <numerusform>%n Notizen wären wie vorher</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s)</source>
            <translation>
                <numerusform>%n Papier</numerusform>
                <numerusform>%n Papiere</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) would be as before</source>
            <translation>
                <numerusform>%n Papier wäre wie vorher</numerusform>
                <numerusform>%n Papiere wären wie vorher</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) would come back</source>
            <translation>
                <numerusform>%n Papier käme zurück</numerusform>
                <numerusform>%n Papiere kämen zurück</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) would go</source>
            <translation>
                <numerusform>%n Papier fiele weg</numerusform>
                <numerusform>%n Papiere fielen weg</numerusform>
            </translation>
        </message>
        <message>
            <source>Before a change of many papers</source>
            <translation>Vor einer Änderung vieler Papiere</translation>
        </message>
        <message>
            <source>Before a restore</source>
            <translation>Vor einem Wiederherstellen</translation>
        </message>
        <message>
            <source>Before an import</source>
            <translation>Vor einem Import</translation>
        </message>
        <message>
            <source>Before an update</source>
            <translation>Vor einer Aktualisierung</translation>
        </message>
        <message>
            <source>By hand</source>
            <translation>Von Hand</translation>
        </message>
        <message>
            <source>It holds what the library holds now.</source>
            <translation>Sie enthält, was die Bibliothek jetzt enthält.</translation>
        </message>
        <message>
            <source>Once a day</source>
            <translation>Einmal am Tag</translation>
        </message>
        <message>
            <source>What the library holds now is kept as a backup first.</source>
            <translation>Was die Bibliothek jetzt enthält, wird vorher als Sicherung aufgehoben.</translation>
        </message>
        <message>
            <source>While working</source>
            <translation>Während der Arbeit</translation>
        </message>
        <message>
            <source>less than 1 MB</source>
            <translation>weniger als 1 MB</translation>
        </message>
        <message>
            <source>today, {time}</source>
            <translation>heute, {time}</translation>
        </message>
        <message>
            <source>yesterday, {time}</source>
            <translation>gestern, {time}</translation>
        </message>
    </context>
    <context>
        <name>BackupsSheet</name>
        <message numerus="yes">
            <source>%n backup(s) in {folder}</source>
            <translation>
                <numerusform>%n Sicherung in {folder}</numerusform>
                <numerusform>%n Sicherungen in {folder}</numerusform>
            </translation>
        </message>
        <message>
            <source>Back to the library</source>
            <translation>Zurück zur Bibliothek</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Sicherungen</translation>
        </message>
        <message>
            <source>Backups, newest first</source>
            <translation>Sicherungen, neueste zuerst</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Damaged: it cannot be restored</source>
            <translation>Beschädigt: Sie kann nicht wiederhergestellt werden</translation>
        </message>
        <message>
            <source>Go on with the library as it is</source>
            <translation>Mit der Bibliothek weitermachen, wie sie ist</translation>
        </message>
        <message>
            <source>Let the library be what this backup holds; what it holds now is kept as a backup first</source>
            <translation>Die Bibliothek auf den Stand dieser Sicherung bringen; ihr jetziger Stand wird vorher als Sicherung aufgehoben</translation>
        </message>
        <message>
            <source>Look at it without changing anything</source>
            <translation>Ansehen, ohne etwas zu ändern</translation>
        </message>
        <message>
            <source>Looking at what would change…</source>
            <translation>Es wird verglichen, was sich ändern würde…</translation>
        </message>
        <message>
            <source>Open the library whose backup this window shows</source>
            <translation>Die Bibliothek öffnen, deren Sicherung dieses Fenster zeigt</translation>
        </message>
        <message>
            <source>Open this backup</source>
            <translation>Diese Sicherung ansehen</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <source>There are none yet. The first one is made today, or with “Back Up Now”.</source>
            <translation>Es gibt noch keine. Die erste entsteht heute, oder mit „Jetzt sichern“.</translation>
        </message>
    </context>
    <context>
        <name>Batch</name>
        <message>
            <source>Add tags</source>
            <translation>Schlagwörter geben</translation>
        </message>
        <message>
            <source>Add to collection</source>
            <translation>In Sammlung legen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Change nothing</source>
            <translation>Nichts ändern</translation>
        </message>
        <message>
            <source>Change papers</source>
            <translation>Papiere ändern</translation>
        </message>
        <message>
            <source>Changes {0} of {1} papers, as one step.</source>
            <translation>Ändert {0} von {1} Papieren, in einem Schritt.</translation>
        </message>
        <message>
            <source>Collection</source>
            <translation>Sammlung</translation>
        </message>
        <message numerus="yes">
            <source>Edit %n paper(s)</source>
            <translation>
                <numerusform>%n Papier bearbeiten</numerusform>
                <numerusform>%n Papiere bearbeiten</numerusform>
            </translation>
        </message>
        <message>
            <source>Favourite</source>
            <translation>Favorit</translation>
        </message>
        <message>
            <source>More fields</source>
            <translation>Weitere Felder</translation>
        </message>
        <message>
            <source>Nothing is ticked yet.</source>
            <translation>Noch ist nichts angekreuzt.</translation>
        </message>
        <message>
            <source>Only one paper can have that; it is edited in the reading pane.</source>
            <translation>Das kann nur ein einzelnes Papier haben; es wird im Lesebereich bearbeitet.</translation>
        </message>
        <message>
            <source>Only what is ticked is written; using a field ticks it.</source>
            <translation>Nur Angekreuztes wird geschrieben; wer ein Feld benutzt, kreuzt es an.</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>Bewertung</translation>
        </message>
        <message>
            <source>Remove tags</source>
            <translation>Schlagwörter nehmen</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>What they say</source>
            <translation>Was sie sagen</translation>
        </message>
        <message>
            <source>What you made of them</source>
            <translation>Was daraus wurde</translation>
        </message>
        <message>
            <source>Write it as one step (Ctrl+Enter)</source>
            <translation>In einem Schritt schreiben (Strg+Eingabe)</translation>
        </message>
        <message>
            <source>mixed (%n values)</source>
            <translation>verschieden (%n Werte)</translation>
        </message>
        <message>
            <source>names, with commas between them</source>
            <translation>Namen, durch Kommas getrennt</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
    </context>
    <context>
        <name>BatchRow</name>
        <message>
            <source>Ticked: written into all papers. Not ticked: left as it is</source>
            <translation>Angekreuzt: in alle Papiere geschrieben. Nicht angekreuzt: bleibt, wie es ist</translation>
        </message>
        <message>
            <source>Write {0} into all papers</source>
            <translation>{0} in alle Papiere schreiben</translation>
        </message>
    </context>
    <context>
        <name>BibliographySheet</name>
        <message numerus="yes">
            <source>%n reference(s) are incomplete</source>
            <translation>
                <numerusform>%n Literaturangabe ist unvollständig</numerusform>
                <numerusform>%n Literaturangaben sind unvollständig</numerusform>
            </translation>
        </message>
        <message>
            <source>1 reference is incomplete</source>
            <translation>1 Literaturangabe ist unvollständig</translation>
        </message>
        <message>
            <source>Abstract</source>
            <translation>Abstract</translation>
        </message>
        <message>
            <source>Below each reference</source>
            <translation>Unter jeder Literaturangabe</translation>
        </message>
        <message>
            <source>Bibliography</source>
            <translation>Literaturverzeichnis</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <source>Choose another style or language</source>
            <translation>Einen anderen Stil oder eine andere Sprache wählen</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Dokument</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message numerus="yes">
            <source>Export %n reference(s)</source>
            <translation>
                <numerusform>%n Literaturangabe exportieren</numerusform>
                <numerusform>%n Literaturangaben exportieren</numerusform>
            </translation>
        </message>
        <message>
            <source>Formatting…</source>
            <translation>Wird formatiert…</translation>
        </message>
        <message>
            <source>Highlights</source>
            <translation>Hervorhebungen</translation>
        </message>
        <message>
            <source>Highlights and comments</source>
            <translation>Hervorhebungen und Kommentare</translation>
        </message>
        <message>
            <source>Kind of document</source>
            <translation>Art des Dokuments</translation>
        </message>
        <message>
            <source>LaTeX</source>
            <translation>LaTeX</translation>
        </message>
        <message>
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>OpenDocument text</source>
            <translation>OpenDocument-Text</translation>
        </message>
        <message>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <source>Rich text</source>
            <translation>Rich Text</translation>
        </message>
        <message>
            <source>Style</source>
            <translation>Stil</translation>
        </message>
        <message>
            <source>The abstract of each paper</source>
            <translation>Der Abstract jedes Papiers</translation>
        </message>
        <message>
            <source>Title of the document</source>
            <translation>Titel des Dokuments</translation>
        </message>
        <message>
            <source>Title of the document, or none</source>
            <translation>Titel des Dokuments, oder keiner</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Webseite</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>What you highlighted, with your comments</source>
            <translation>Was Sie hervorgehoben haben, mit Ihren Kommentaren</translation>
        </message>
        <message>
            <source>Word document</source>
            <translation>Word-Dokument</translation>
        </message>
        <message>
            <source>Write nothing</source>
            <translation>Nichts schreiben</translation>
        </message>
        <message>
            <source>Write the document</source>
            <translation>Das Dokument schreiben</translation>
        </message>
        <message>
            <source>Your own note on each paper</source>
            <translation>Ihre eigene Notiz zu jedem Papier</translation>
        </message>
        <message>
            <source>{said} among the first {n}</source>
            <translation>{said} unter den ersten {n}</translation>
        </message>
        <message>
            <source>… and {} more</source>
            <translation>… und {} weitere</translation>
        </message>
    </context>
    <context>
        <name>Choice</name>
        <message>
            <source>Keep this one</source>
            <translation>Dieses behalten</translation>
        </message>
        <message>
            <source>chosen</source>
            <translation>gewählt</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
    </context>
    <context>
        <name>Choices</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Change nothing</source>
            <translation>Nichts ändern</translation>
        </message>
    </context>
    <context>
        <name>CitationCard</name>
        <message>
            <source>Another style…</source>
            <translation>Anderer Stil…</translation>
        </message>
        <message>
            <source>BibTeX entry</source>
            <translation>BibTeX-Eintrag</translation>
        </message>
        <message>
            <source>Change key…</source>
            <translation>Schlüssel ändern…</translation>
        </message>
        <message>
            <source>Citation</source>
            <translation>Zitat</translation>
        </message>
        <message>
            <source>Citation key {0}</source>
            <translation>Zitierschlüssel {0}</translation>
        </message>
        <message>
            <source>Citation key {0}: copy or change it</source>
            <translation>Zitierschlüssel {0}: kopieren oder ändern</translation>
        </message>
        <message>
            <source>Copy BibTeX</source>
            <translation>BibTeX kopieren</translation>
        </message>
        <message>
            <source>Copy formatted</source>
            <translation>Formatiert kopieren</translation>
        </message>
        <message>
            <source>Copy key</source>
            <translation>Schlüssel kopieren</translation>
        </message>
        <message>
            <source>Copy the BibTeX entry to the clipboard</source>
            <translation>Den BibTeX-Eintrag in die Zwischenablage kopieren</translation>
        </message>
        <message>
            <source>Copy the reference in your citation style</source>
            <translation>Die Literaturangabe in Ihrem Zitierstil kopieren</translation>
        </message>
        <message>
            <source>Formatted reference</source>
            <translation>Formatierte Literaturangabe</translation>
        </message>
        <message>
            <source>Show BibTeX</source>
            <translation>BibTeX zeigen</translation>
        </message>
        <message>
            <source>Show as {0}</source>
            <translation>Nach {0} zeigen</translation>
        </message>
        <message>
            <source>Show formatted</source>
            <translation>Formatiert zeigen</translation>
        </message>
        <message>
            <source>The paper is also found by {0}.</source>
            <translation>Das Papier ist auch unter {0} zu finden.</translation>
        </message>
        <message>
            <source>no key</source>
            <translation>kein Schlüssel</translation>
        </message>
    </context>
    <context>
        <name>CitedSheet</name>
        <message numerus="yes">
            <source>%n paper(s) of the library</source>
            <translation>
                <numerusform>%n Papier der Bibliothek</numerusform>
                <numerusform>%n Papiere der Bibliothek</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Format of the file</source>
            <translation>Format der Datei</translation>
        </message>
        <message>
            <source>Is it {key}?</source>
            <translation>Ist es {key}?</translation>
        </message>
        <message>
            <source>It cites no paper by its key.</source>
            <translation>Kein Papier wird darin mit seinem Schlüssel zitiert.</translation>
        </message>
        <message>
            <source>It goes out all the same.</source>
            <translation>Es wird trotzdem ausgegeben.</translation>
        </message>
        <message>
            <source>It is {key} now, and goes out under the key that is cited.</source>
            <translation>Es heißt jetzt {key} und wird unter dem zitierten Schlüssel ausgegeben.</translation>
        </message>
        <message>
            <source>Look for the paper that is meant in the library</source>
            <translation>Das gemeinte Papier in der Bibliothek suchen</translation>
        </message>
        <message>
            <source>No paper has this key.</source>
            <translation>Kein Papier hat diesen Schlüssel.</translation>
        </message>
        <message>
            <source>Only what is cited by its key goes out.</source>
            <translation>Nur was mit seinem Schlüssel zitiert ist, wird ausgegeben.</translation>
        </message>
        <message>
            <source>Search for It</source>
            <translation>Danach suchen</translation>
        </message>
        <message>
            <source>This part of the manuscript was not found.</source>
            <translation>Dieser Teil des Manuskripts wurde nicht gefunden.</translation>
        </message>
        <message>
            <source>What to look at</source>
            <translation>Was anzusehen ist</translation>
        </message>
        <message>
            <source>What {name} cites</source>
            <translation>Was {name} zitiert</translation>
        </message>
        <message>
            <source>Write nothing</source>
            <translation>Nichts schreiben</translation>
        </message>
        <message>
            <source>Write these papers to a file, under the keys that are cited</source>
            <translation>Diese Papiere unter den zitierten Schlüsseln in eine Datei schreiben</translation>
        </message>
        <message>
            <source>everything</source>
            <translation>alles</translation>
        </message>
        <message>
            <source>former key</source>
            <translation>früherer Schlüssel</translation>
        </message>
        <message>
            <source>in the Trash</source>
            <translation>im Papierkorb</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>nicht bekannt</translation>
        </message>
        <message>
            <source>not read</source>
            <translation>nicht gelesen</translation>
        </message>
        <message>
            <source>{papers}; every key is known.</source>
            <translation>{papers}; jeder Schlüssel ist bekannt.</translation>
        </message>
        <message>
            <source>{papers}; one key is not known.</source>
            <translation>{papers}; ein Schlüssel ist nicht bekannt.</translation>
        </message>
        <message>
            <source>{papers}; {n} keys are not known.</source>
            <translation>{papers}; {n} Schlüssel sind nicht bekannt.</translation>
        </message>
    </context>
    <context>
        <name>ColourChoice</name>
        <message>
            <source>Arrows and Enter, or click</source>
            <translation>Pfeile und Eingabe, oder klicken</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Blau</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Grün</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>Grau</translation>
        </message>
        <message>
            <source>Keep the colour</source>
            <translation>Farbe lassen</translation>
        </message>
        <message>
            <source>No colour</source>
            <translation>Keine Farbe</translation>
        </message>
        <message>
            <source>Pink</source>
            <translation>Rosa</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Rot</translation>
        </message>
        <message>
            <source>Tag colour</source>
            <translation>Farbe des Schlagworts</translation>
        </message>
        <message>
            <source>Teal</source>
            <translation>Petrol</translation>
        </message>
        <message>
            <source>Violet</source>
            <translation>Violett</translation>
        </message>
        <message>
            <source>Yellow</source>
            <translation>Gelb</translation>
        </message>
    </context>
    <context>
        <name>Columns</name>
        <message numerus="yes">
            <source>%n column(s) left out</source>
            <translation>
                <numerusform>%n Spalte weggelassen</numerusform>
                <numerusform>%n Spalten weggelassen</numerusform>
            </translation>
        </message>
        <message>
            <source>Abstract</source>
            <translation>Abstract</translation>
        </message>
        <message>
            <source>Authors</source>
            <translation>Autoren</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Choose the column with the titles.</source>
            <translation>Die Spalte mit den Titeln wählen.</translation>
        </message>
        <message>
            <source>Citation key</source>
            <translation>Zitierschlüssel</translation>
        </message>
        <message>
            <source>Collections</source>
            <translation>Sammlungen</translation>
        </message>
        <message>
            <source>Column {}</source>
            <translation>Spalte {}</translation>
        </message>
        <message>
            <source>DOI</source>
            <translation>DOI</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Edition</source>
            <translation>Auflage</translation>
        </message>
        <message>
            <source>Editors</source>
            <translation>Herausgeber</translation>
        </message>
        <message>
            <source>Favourite</source>
            <translation>Favorit</translation>
        </message>
        <message>
            <source>First page</source>
            <translation>Erste Seite</translation>
        </message>
        <message>
            <source>From {}</source>
            <translation>Aus {}</translation>
        </message>
        <message>
            <source>How the first papers are read</source>
            <translation>So werden die ersten Papiere gelesen</translation>
        </message>
        <message>
            <source>ISBN</source>
            <translation>ISBN</translation>
        </message>
        <message>
            <source>ISSN</source>
            <translation>ISSN</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <source>Import nothing of this file</source>
            <translation>Nichts aus dieser Datei importieren</translation>
        </message>
        <message>
            <source>Journal or proceedings</source>
            <translation>Zeitschrift oder Tagungsband</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Last page</source>
            <translation>Letzte Seite</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>Weglassen</translation>
        </message>
        <message>
            <source>No title</source>
            <translation>Kein Titel</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Number or issue</source>
            <translation>Nummer oder Heft</translation>
        </message>
        <message>
            <source>Otherwise the first row is a paper</source>
            <translation>Sonst ist die erste Zeile ein Papier</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>PubMed id</source>
            <translation>PubMed-Nummer</translation>
        </message>
        <message>
            <source>Publisher</source>
            <translation>Verlag</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>Bewertung</translation>
        </message>
        <message>
            <source>Read the table like this</source>
            <translation>Die Tabelle so lesen</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Anmerkung</translation>
        </message>
        <message>
            <source>Series</source>
            <translation>Reihe</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>Tags: {}</source>
            <translation>Schlagwörter: {}</translation>
        </message>
        <message>
            <source>The first row names the columns</source>
            <translation>Die erste Zeile benennt die Spalten</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>URL</source>
            <translation>URL</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>Band</translation>
        </message>
        <message>
            <source>What do the columns mean?</source>
            <translation>Was bedeuten die Spalten?</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Jahr</translation>
        </message>
        <message>
            <source>arXiv id</source>
            <translation>arXiv-Nummer</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>leer</translation>
        </message>
    </context>
    <context>
        <name>CommentMargin</name>
        <message>
            <source>Comment on “{0}”: {1}</source>
            <translation>Kommentar zu „{0}“: {1}</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Kommentare</translation>
        </message>
    </context>
    <context>
        <name>Comparison</name>
        <message>
            <source>Abstract</source>
            <translation>Abstract</translation>
        </message>
        <message>
            <source>Added {when}</source>
            <translation>Hinzugefügt {when}</translation>
        </message>
        <message>
            <source>Added {when} from {source}</source>
            <translation>Hinzugefügt {when} aus {source}</translation>
        </message>
        <message>
            <source>Authors</source>
            <translation>Autoren</translation>
        </message>
        <message>
            <source>Citation key</source>
            <translation>Zitierschlüssel</translation>
        </message>
        <message>
            <source>DOI</source>
            <translation>DOI</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Editors</source>
            <translation>Herausgeber</translation>
        </message>
        <message>
            <source>Keep every value of this side</source>
            <translation>Jeden Wert dieser Seite behalten</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Link</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>Bewertung</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Tags, collections, notes and highlights of both are kept, and the other key as an alias.</source>
            <translation>Schlagwörter, Sammlungen, Notizen und Hervorhebungen beider bleiben, der andere Schlüssel als Alias.</translation>
        </message>
        <message>
            <source>Take all</source>
            <translation>Alles nehmen</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Venue</source>
            <translation>Erschienen in</translation>
        </message>
        <message>
            <source>a favourite</source>
            <translation>ein Favorit</translation>
        </message>
        <message>
            <source>a note</source>
            <translation>eine Notiz</translation>
        </message>
        <message>
            <source>arXiv</source>
            <translation>arXiv</translation>
        </message>
        <message>
            <source>in {}</source>
            <translation>in {}</translation>
        </message>
        <message>
            <source>tags {}</source>
            <translation>Schlagwörter {}</translation>
        </message>
        <message>
            <source>{} highlights</source>
            <translation>{} Hervorhebungen</translation>
        </message>
    </context>
    <context>
        <name>Completion</name>
        <message numerus="yes">
            <source>%n paper(s) looked up</source>
            <translation>
                <numerusform>%n Papier nachgeschlagen</numerusform>
                <numerusform>%n Papiere nachgeschlagen</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Certain {}</source>
            <translation>Sicher {}</translation>
        </message>
        <message numerus="yes">
            <source>Complete %n paper(s)</source>
            <translation>
                <numerusform>%n Papier ergänzen</numerusform>
                <numerusform>%n Papiere ergänzen</numerusform>
            </translation>
        </message>
        <message>
            <source>Complete details</source>
            <translation>Angaben ergänzen</translation>
        </message>
        <message>
            <source>Leave all papers as they are</source>
            <translation>Alle Papiere lassen, wie sie sind</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>So lassen</translation>
        </message>
        <message>
            <source>Leave this paper as it is and go on</source>
            <translation>Dieses Papier lassen, wie es ist, und weitergehen</translation>
        </message>
        <message>
            <source>None of these</source>
            <translation>Keines davon</translation>
        </message>
        <message>
            <source>Nothing to take {}</source>
            <translation>Nichts zu übernehmen {}</translation>
        </message>
        <message>
            <source>One undo takes all of it back. Citation keys stay as they are.</source>
            <translation>Ein Rückgängig nimmt alles zurück. Zitierschlüssel bleiben, wie sie sind.</translation>
        </message>
        <message>
            <source>Papers that were looked up</source>
            <translation>Nachgeschlagene Papiere</translation>
        </message>
        <message>
            <source>Published since {}</source>
            <translation>Seither erschienen {}</translation>
        </message>
        <message>
            <source>Space takes or leaves a paper, Ctrl+A all of them</source>
            <translation>Die Leertaste nimmt ein Papier oder lässt es, Strg+A alle</translation>
        </message>
        <message>
            <source>Take as published</source>
            <translation>Wie erschienen übernehmen</translation>
        </message>
        <message>
            <source>Take it</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>Take over what is ticked as one step</source>
            <translation>Was angekreuzt ist, in einem Schritt übernehmen</translation>
        </message>
        <message>
            <source>Take what is chosen and go on</source>
            <translation>Das Gewählte übernehmen und weitergehen</translation>
        </message>
        <message>
            <source>To look at {}</source>
            <translation>Anzusehen {}</translation>
        </message>
        <message>
            <source>new details for {}</source>
            <translation>neue Angaben für {}</translation>
        </message>
    </context>
    <context>
        <name>CompletionFields</name>
        <message>
            <source>As preprint</source>
            <translation>Als Vorabdruck</translation>
        </message>
        <message>
            <source>As published</source>
            <translation>Wie erschienen</translation>
        </message>
        <message>
            <source>Candidate {}</source>
            <translation>Kandidat {}</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Gefunden</translation>
        </message>
        <message>
            <source>Keep all</source>
            <translation>Alles behalten</translation>
        </message>
        <message>
            <source>Keep every value as it is</source>
            <translation>Jeden Wert lassen, wie er ist</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Jetzt</translation>
        </message>
        <message>
            <source>Take all</source>
            <translation>Alles nehmen</translation>
        </message>
        <message>
            <source>Take every value that was found</source>
            <translation>Jeden gefundenen Wert nehmen</translation>
        </message>
        <message>
            <source>Take this one</source>
            <translation>Diesen nehmen</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Ohne Titel</translation>
        </message>
        <message>
            <source>Where both say something, what you have stays unless you choose otherwise.</source>
            <translation>Wo beide etwas sagen, bleibt, was Sie haben, wenn Sie nicht anders wählen.</translation>
        </message>
        <message>
            <source>{source}, {day}</source>
            <translation>{source}, {day}</translation>
        </message>
    </context>
    <context>
        <name>CompletionRows</name>
        <message>
            <source>Nothing is chosen</source>
            <translation>Nichts ist gewählt</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Ohne Titel</translation>
        </message>
        <message>
            <source>not ticked</source>
            <translation>nicht angekreuzt</translation>
        </message>
        <message>
            <source>ticked</source>
            <translation>angekreuzt</translation>
        </message>
    </context>
    <context>
        <name>Confirm</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Change nothing</source>
            <translation>Nichts ändern</translation>
        </message>
    </context>
    <context>
        <name>Damaged</name>
        <message>
            <source>An empty one in this place; the damaged file is kept.</source>
            <translation>Eine leere an dieser Stelle; die beschädigte Datei wird behalten.</translation>
        </message>
        <message>
            <source>Begin a new library</source>
            <translation>Neue Bibliothek beginnen</translation>
        </message>
        <message>
            <source>Go on for now</source>
            <translation>Vorerst weitermachen</translation>
        </message>
        <message>
            <source>Leave the library as it is</source>
            <translation>Die Bibliothek lassen, wie sie ist</translation>
        </message>
        <message>
            <source>Leaves this one as it is.</source>
            <translation>Lässt diese, wie sie ist.</translation>
        </message>
        <message>
            <source>Look at it as it is</source>
            <translation>Ansehen, wie sie ist</translation>
        </message>
        <message>
            <source>Looking for the newest sound backup…</source>
            <translation>Die neueste heile Sicherung wird gesucht …</translation>
        </message>
        <message>
            <source>Open another library…</source>
            <translation>Andere Bibliothek öffnen …</translation>
        </message>
        <message>
            <source>Opens it read-only, as far as that works; nothing is written to it.</source>
            <translation>Öffnet sie nur zum Lesen, so weit das geht; es wird nichts hineingeschrieben.</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Reads all that is not hurt into a new library, the newest changes too, and says what came back. It may take a while and can be cancelled.</source>
            <translation>Liest alles Unbeschädigte in eine neue Bibliothek, auch die neuesten Änderungen, und sagt, was zurückkam. Das kann dauern und lässt sich abbrechen.</translation>
        </message>
        <message>
            <source>Restore the backup</source>
            <translation>Sicherung zurückholen</translation>
        </message>
        <message>
            <source>Save what can be read</source>
            <translation>Lesbares retten</translation>
        </message>
        <message>
            <source>The library {name} is damaged</source>
            <translation>Die Bibliothek {name} ist beschädigt</translation>
        </message>
        <message>
            <source>The newest sound one: {time}; {counts}. What was changed since then is not in it.</source>
            <translation>Die neueste heile: {time}; {counts}. Was seitdem geändert wurde, ist nicht darin.</translation>
        </message>
        <message>
            <source>There is no sound backup of this library.</source>
            <translation>Von dieser Bibliothek gibt es keine heile Sicherung.</translation>
        </message>
        <message>
            <source>Whatever you choose, the damaged file is kept as it is. Where something takes its place, it stays beside it, its name ending in “.corrupt-” and the time.</source>
            <translation>Was Sie auch wählen: Die beschädigte Datei bleibt, wie sie ist. Tritt etwas an ihre Stelle, so liegt sie daneben; ihr Name endet dann auf „.corrupt-“ und die Zeit.</translation>
        </message>
    </context>
    <context>
        <name>DayMap</name>
        <message>
            <source>1 paper</source>
            <translation>1 Papier</translation>
        </message>
        <message>
            <source>{n} papers</source>
            <translation>{n} Papiere</translation>
        </message>
    </context>
    <context>
        <name>DayRow</name>
        <message>
            <source>1 paper</source>
            <translation>1 Papier</translation>
        </message>
        <message>
            <source>{n} papers</source>
            <translation>{n} Papiere</translation>
        </message>
    </context>
    <context>
        <name>DayStrip</name>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>All papers of the feed</source>
            <translation>Alle Papiere des Feeds</translation>
        </message>
        <message>
            <source>Days of the feed</source>
            <translation>Tage des Feeds</translation>
        </message>
        <message>
            <source>Days with the papers that came on them; the arrow keys go from day to day</source>
            <translation>Tage mit den Papieren, die an ihnen kamen; die Pfeiltasten gehen von Tag zu Tag</translation>
        </message>
        <message>
            <source>Fetch this feed now</source>
            <translation>Diesen Feed jetzt abrufen</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <source>Trending</source>
            <translation>Gefragt</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Woche</translation>
        </message>
        <message>
            <source>What came since Monday</source>
            <translation>Was seit Montag kam</translation>
        </message>
        <message>
            <source>What came today</source>
            <translation>Was heute kam</translation>
        </message>
    </context>
    <context>
        <name>DelayPresenter</name>
        <message>
            <source>A note is not saved yet</source>
            <translation>Eine Notiz ist noch nicht gespeichert</translation>
        </message>
        <message>
            <source>All changes saved</source>
            <translation>Alle Änderungen gespeichert</translation>
        </message>
        <message>
            <source>The library is busy; your change is waiting</source>
            <translation>Die Bibliothek ist beschäftigt; die Änderung wartet</translation>
        </message>
        <message>
            <source>The library is in use by another program. The note is saved as soon as that ends.</source>
            <translation>Ein anderes Programm benutzt die Bibliothek. Die Notiz wird gespeichert, sobald das endet.</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>A note or details could not be written to the library. Going on now loses what was typed.</source>
            <translation>Eine Notiz oder Angaben konnten nicht in die Bibliothek geschrieben werden. Wer jetzt weitermacht, verliert das Getippte.</translation>
        </message>
        <message>
            <source>Cancelled. Nothing was changed.</source>
            <translation>Abgebrochen. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>Its file was taken away or replaced. What this window holds of it is gone once you leave; “Save My Library As…” above the papers keeps it.</source>
            <translation>Ihre Datei wurde entfernt oder ersetzt. Was dieses Fenster von ihr hält, ist fort, wenn Sie gehen; „Meine Bibliothek speichern unter…“ über den Papieren bewahrt es.</translation>
        </message>
        <message>
            <source>Leave It Unsaved</source>
            <translation>Ungespeichert verlassen</translation>
        </message>
        <message>
            <source>Lose what was typed</source>
            <translation>Getipptes verlieren</translation>
        </message>
        <message>
            <source>Something is not saved</source>
            <translation>Etwas ist nicht gespeichert</translation>
        </message>
        <message>
            <source>The library is not saved</source>
            <translation>Die Bibliothek ist nicht gespeichert</translation>
        </message>
    </context>
    <context>
        <name>DetailsBar</name>
        <message>
            <source>&amp;Cancel</source>
            <translation>&amp;Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Change nothing (Esc)</source>
            <translation>Nichts ändern (Esc)</translation>
        </message>
        <message>
            <source>Ctrl+Enter saves, Esc gives up</source>
            <translation>Strg+Eingabe speichert, Esc verwirft</translation>
        </message>
        <message>
            <source>Keep the changes (Ctrl+Enter)</source>
            <translation>Die Änderungen behalten (Strg+Eingabe)</translation>
        </message>
        <message>
            <source>Nothing is changed yet</source>
            <translation>Noch ist nichts geändert</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
    </context>
    <context>
        <name>DetailsForm</name>
        <message>
            <source>&amp;More fields</source>
            <translation>&amp;Weitere Felder</translation>
        </message>
        <message>
            <source>2024-05-31</source>
            <translation>2024-05-31</translation>
        </message>
    </context>
    <context>
        <name>Digest</name>
        <message>
            <source>1 comment</source>
            <translation>1 Kommentar</translation>
        </message>
        <message>
            <source>1 more paper is in PaperDesk.</source>
            <translation>1 weiteres Papier ist in PaperDesk.</translation>
        </message>
        <message>
            <source>1 paper</source>
            <translation>1 Papier</translation>
        </message>
        <message>
            <source>1 star</source>
            <translation>1 Stern</translation>
        </message>
        <message>
            <source>1 upvote</source>
            <translation>1 Stimme</translation>
        </message>
        <message>
            <source>Highlights</source>
            <translation>Hervorhebungen</translation>
        </message>
        <message>
            <source>Kept from {day} to {last}</source>
            <translation>Behalten von {day} bis {last}</translation>
        </message>
        <message>
            <source>Kept on {day}</source>
            <translation>Behalten am {day}</translation>
        </message>
        <message>
            <source>Kept since {day}</source>
            <translation>Behalten seit {day}</translation>
        </message>
        <message>
            <source>No papers.</source>
            <translation>Keine Papiere.</translation>
        </message>
        <message>
            <source>Papers from {day} to {last}</source>
            <translation>Papiere von {day} bis {last}</translation>
        </message>
        <message>
            <source>Papers of {day}</source>
            <translation>Papiere vom {day}</translation>
        </message>
        <message>
            <source>Papers since {day}</source>
            <translation>Papiere seit {day}</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Ohne Titel</translation>
        </message>
        <message>
            <source>and {n} others</source>
            <translation>und {n} weitere</translation>
        </message>
        <message>
            <source>dddd, d MMMM yyyy</source>
            <translation>dddd, d. MMMM yyyy</translation>
        </message>
        <message>
            <source>in {feeds}</source>
            <translation>in {feeds}</translation>
        </message>
        <message>
            <source>rank {n}</source>
            <translation>Rang {n}</translation>
        </message>
        <message>
            <source>submitted by {name}</source>
            <translation>eingereicht von {name}</translation>
        </message>
        <message>
            <source>{n} comments</source>
            <translation>{n} Kommentare</translation>
        </message>
        <message>
            <source>{n} more papers are in PaperDesk.</source>
            <translation>{n} weitere Papiere sind in PaperDesk.</translation>
        </message>
        <message>
            <source>{n} papers</source>
            <translation>{n} Papiere</translation>
        </message>
        <message>
            <source>{n} stars</source>
            <translation>{n} Sterne</translation>
        </message>
        <message>
            <source>{n} upvotes</source>
            <translation>{n} Stimmen</translation>
        </message>
    </context>
    <context>
        <name>DigestSheet</name>
        <message>
            <source>Abstracts</source>
            <translation>Zusammenfassungen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Digest</source>
            <translation>Digest</translation>
        </message>
        <message>
            <source>Do nothing with the digest</source>
            <translation>Mit dem Digest nichts tun</translation>
        </message>
        <message>
            <source>In which order</source>
            <translation>In welcher Reihenfolge</translation>
        </message>
        <message>
            <source>Keep the digest in a file</source>
            <translation>Den Digest in einer Datei aufheben</translation>
        </message>
        <message>
            <source>Looking through the papers…</source>
            <translation>Die Papiere werden durchgesehen …</translation>
        </message>
        <message>
            <source>Mail…</source>
            <translation>E-Mail …</translation>
        </message>
        <message>
            <source>Nothing came in since then. Choose an earlier day, or other papers.</source>
            <translation>Seitdem ist nichts hereingekommen. Einen früheren Tag oder andere Papiere wählen.</translation>
        </message>
        <message>
            <source>Nothing was kept since then. Choose an earlier day, or what came in.</source>
            <translation>Seitdem wurde nichts behalten. Einen früheren Tag wählen, oder was hereinkam.</translation>
        </message>
        <message>
            <source>Of what</source>
            <translation>Wovon</translation>
        </message>
        <message>
            <source>Open in Browser</source>
            <translation>Im Browser öffnen</translation>
        </message>
        <message>
            <source>Papers to read in the browser, on paper or in your mail</source>
            <translation>Papiere, um sie im Browser, auf Papier oder in der E-Mail zu lesen</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <source>Print the digest</source>
            <translation>Den Digest drucken</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Drucken …</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Speichern …</translation>
        </message>
        <message>
            <source>Send the digest by mail; first you say through which server</source>
            <translation>Den Digest per E-Mail senden; vorher ist zu sagen, über welchen Server</translation>
        </message>
        <message>
            <source>Send the digest to {}</source>
            <translation>Den Digest an {} senden</translation>
        </message>
        <message>
            <source>Send…</source>
            <translation>Senden …</translation>
        </message>
        <message>
            <source>Set up how digests are sent</source>
            <translation>Einrichten, wie Digests gesendet werden</translation>
        </message>
        <message>
            <source>Show the digest as a page in the browser</source>
            <translation>Den Digest als Seite im Browser zeigen</translation>
        </message>
        <message>
            <source>Since another day</source>
            <translation>Seit einem anderen Tag</translation>
        </message>
        <message>
            <source>Since the last digest, {day}</source>
            <translation>Seit dem letzten Digest, {day}</translation>
        </message>
        <message>
            <source>Since when</source>
            <translation>Seit wann</translation>
        </message>
        <message>
            <source>The abstract of each paper</source>
            <translation>Die Zusammenfassung jedes Papiers</translation>
        </message>
        <message>
            <source>The first day</source>
            <translation>Der erste Tag</translation>
        </message>
        <message>
            <source>The last seven days</source>
            <translation>Die letzten sieben Tage</translation>
        </message>
        <message>
            <source>The newest first</source>
            <translation>Die neuesten zuerst</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <source>What came in</source>
            <translation>Was hereinkam</translation>
        </message>
        <message>
            <source>What is read most first</source>
            <translation>Was am meisten gelesen wird zuerst</translation>
        </message>
        <message>
            <source>What may interest you first</source>
            <translation>Was interessieren könnte zuerst</translation>
        </message>
        <message>
            <source>What trends now first</source>
            <translation>Was gerade gefragt ist zuerst</translation>
        </message>
        <message>
            <source>What you highlighted, with your comments; notes stay at home</source>
            <translation>Was hervorgehoben wurde, mit den Kommentaren; Notizen bleiben zu Hause</translation>
        </message>
        <message>
            <source>What you kept</source>
            <translation>Was behalten wurde</translation>
        </message>
        <message>
            <source>With each paper</source>
            <translation>Zu jedem Papier</translation>
        </message>
        <message>
            <source>Yesterday and today</source>
            <translation>Gestern und heute</translation>
        </message>
        <message>
            <source>Your highlights</source>
            <translation>Eigene Hervorhebungen</translation>
        </message>
        <message>
            <source>… and {} more</source>
            <translation>… und {} weitere</translation>
        </message>
    </context>
    <context>
        <name>Duplicates</name>
        <message numerus="yes">
            <source>%n pair(s)</source>
            <translation>
                <numerusform>%n Paar</numerusform>
                <numerusform>%n Paare</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Decide on this pair another time</source>
            <translation>Über dieses Paar ein andermal entscheiden</translation>
        </message>
        <message>
            <source>Each decision can be undone.</source>
            <translation>Jede Entscheidung lässt sich rückgängig machen.</translation>
        </message>
        <message>
            <source>Go back to the library</source>
            <translation>Zurück zur Bibliothek</translation>
        </message>
        <message>
            <source>Keep both</source>
            <translation>Beide behalten</translation>
        </message>
        <message>
            <source>Make one paper of the two, with what is chosen</source>
            <translation>Aus beiden ein Papier machen, mit dem Gewählten</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Zusammenführen</translation>
        </message>
        <message numerus="yes">
            <source>Merge %n certain one(s)</source>
            <translation>
                <numerusform>%n sicheres Paar zusammenführen</numerusform>
                <numerusform>%n sichere Paare zusammenführen</numerusform>
            </translation>
        </message>
        <message>
            <source>Merge every pair that nothing speaks against</source>
            <translation>Jedes Paar zusammenführen, gegen das nichts spricht</translation>
        </message>
        <message>
            <source>Nothing is left to decide.</source>
            <translation>Nichts mehr zu entscheiden.</translation>
        </message>
        <message>
            <source>Pairs, the surest first</source>
            <translation>Paare, die sichersten zuerst</translation>
        </message>
        <message>
            <source>Possible duplicates</source>
            <translation>Mögliche Dubletten</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Überspringen</translation>
        </message>
        <message>
            <source>These are two papers; do not ask again</source>
            <translation>Das sind zwei Papiere; nicht mehr fragen</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Ohne Titel</translation>
        </message>
        <message>
            <source>{} certain</source>
            <translation>{} sicher</translation>
        </message>
        <message>
            <source>{} to look at</source>
            <translation>{} anzusehen</translation>
        </message>
    </context>
    <context>
        <name>EditorChoice</name>
        <message>
            <source>Citation</source>
            <translation>Zitat</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Befehl</translation>
        </message>
        <message>
            <source>Command that is run</source>
            <translation>Befehl, der ausgeführt wird</translation>
        </message>
        <message>
            <source>Editor</source>
            <translation>Editor</translation>
        </message>
        <message>
            <source>Go back to the usual command</source>
            <translation>Zurück zum üblichen Befehl</translation>
        </message>
        <message>
            <source>Name the same pipe in LyX: Preferences, Paths, LyXServer pipe, without “.in”.</source>
            <translation>Dieselbe Pipe in LyX nennen: Einstellungen, Pfade, LyXServer-Weiterleitung, ohne „.in“.</translation>
        </message>
        <message>
            <source>Not chosen yet</source>
            <translation>Noch nicht gewählt</translation>
        </message>
        <message>
            <source>Pipe</source>
            <translation>Pipe</translation>
        </message>
        <message>
            <source>The citation is put on the clipboard and the program called: paste it there.</source>
            <translation>Das Zitat kommt in die Zwischenablage, und das Programm wird aufgerufen: dort einfügen.</translation>
        </message>
        <message>
            <source>There is no program “{name}” on this computer.</source>
            <translation>Auf diesem Rechner gibt es kein Programm „{name}“.</translation>
        </message>
        <message>
            <source>There is no such pipe now; LyX makes it when it starts.</source>
            <translation>Diese Pipe gibt es jetzt nicht; LyX legt sie beim Start an.</translation>
        </message>
        <message>
            <source>Usual one</source>
            <translation>Üblicher</translation>
        </message>
        <message>
            <source>What is pushed</source>
            <translation>Was geschickt wird</translation>
        </message>
        <message>
            <source>You are asked for the editor when you first push a citation to one.</source>
            <translation>Nach dem Editor wird gefragt, wenn Sie zum ersten Mal ein Zitat schicken.</translation>
        </message>
        <message>
            <source>a program, and {cite} where the citation goes</source>
            <translation>ein Programm, und {cite}, wo das Zitat hinkommt</translation>
        </message>
        <message>
            <source>{cite} stands for the citation; so do, with keys alone or in quotes: {names}</source>
            <translation>{cite} steht für das Zitat; ebenso, nur mit Schlüsseln oder in Anführungszeichen: {names}</translation>
        </message>
    </context>
    <context>
        <name>EmptyState</name>
        <message>
            <source>Add about 40 papers to look around in</source>
            <translation>Etwa 40 Papiere zum Umsehen hinzufügen</translation>
        </message>
        <message>
            <source>Add what is on the clipboard</source>
            <translation>Hinzufügen, was in der Zwischenablage ist</translation>
        </message>
        <message>
            <source>Copy a page of papers and paste it here, or open a file. Everything stays on this computer.</source>
            <translation>Eine Seite mit Papieren kopieren und hier einfügen, oder eine Datei öffnen. Alles bleibt auf diesem Computer.</translation>
        </message>
        <message>
            <source>Explore the sample library</source>
            <translation>Beispielbibliothek erkunden</translation>
        </message>
        <message>
            <source>Fetch with F5: what is new comes here and into the Inbox, and stays readable offline.</source>
            <translation>Mit F5 abrufen: Neues kommt hierher und in den Eingang und bleibt offline lesbar.</translation>
        </message>
        <message>
            <source>Import papers from a file</source>
            <translation>Papiere aus einer Datei importieren</translation>
        </message>
        <message>
            <source>No papers found</source>
            <translation>Keine Papiere gefunden</translation>
        </message>
        <message>
            <source>No papers from here yet</source>
            <translation>Von hier noch keine Papiere</translation>
        </message>
        <message>
            <source>Nothing here yet</source>
            <translation>Hier ist noch nichts</translation>
        </message>
        <message>
            <source>Nothing matches “{query}”. Try fewer words, or search All papers.</source>
            <translation>Nichts passt zu „{query}“. Weniger Wörter versuchen, oder in Alle Papiere suchen.</translation>
        </message>
        <message>
            <source>Open a file</source>
            <translation>Datei öffnen</translation>
        </message>
        <message>
            <source>Papers that belong to {title} will appear here.</source>
            <translation>Papiere, die zu {title} gehören, erscheinen hier.</translation>
        </message>
        <message>
            <source>Paste a page</source>
            <translation>Seite einfügen</translation>
        </message>
        <message>
            <source>This list cannot be shown</source>
            <translation>Diese Liste kann nicht gezeigt werden</translation>
        </message>
        <message>
            <source>Your desk is clear</source>
            <translation>Der Schreibtisch ist leer</translation>
        </message>
    </context>
    <context>
        <name>ErrorNote</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Go back to the library</source>
            <translation>Zurück zur Bibliothek</translation>
        </message>
        <message>
            <source>That could not be done</source>
            <translation>Das ging nicht</translation>
        </message>
    </context>
    <context>
        <name>Export</name>
        <message numerus="yes">
            <source>%n papers have no authors yet</source>
            <translation>
                <numerusform>%n Papier hat noch keine Autoren</numerusform>
                <numerusform>%n Papiere haben noch keine Autoren</numerusform>
            </translation>
        </message>
        <message>
            <source>1 paper has no authors yet</source>
            <translation>1 Papier hat noch keine Autoren</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message numerus="yes">
            <source>Export %n citation(s)</source>
            <translation>
                <numerusform>%n Zitat exportieren</numerusform>
                <numerusform>%n Zitate exportieren</numerusform>
            </translation>
        </message>
        <message>
            <source>Export citations</source>
            <translation>Zitate exportieren</translation>
        </message>
        <message>
            <source>Export nothing</source>
            <translation>Nichts exportieren</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <source>Put all of it on the clipboard</source>
            <translation>Alles in die Zwischenablage legen</translation>
        </message>
        <message>
            <source>The beginning of the file</source>
            <translation>Der Anfang der Datei</translation>
        </message>
        <message>
            <source>There is nothing to export here.</source>
            <translation>Hier gibt es nichts zu exportieren.</translation>
        </message>
        <message>
            <source>Write the file</source>
            <translation>Die Datei schreiben</translation>
        </message>
        <message>
            <source>{number} citations are too many for the clipboard; export them to a file instead.</source>
            <translation>{number} Zitate sind zu viele für die Zwischenablage; stattdessen in eine Datei exportieren.</translation>
        </message>
        <message>
            <source>… and {} more</source>
            <translation>… und {} weitere</translation>
        </message>
    </context>
    <context>
        <name>ExportOptions</name>
        <message>
            <source>A reading list with citations, highlights and notes</source>
            <translation>Eine Leseliste mit Zitaten, Hervorhebungen und Notizen</translation>
        </message>
        <message>
            <source>A table for a spreadsheet, one row for each paper</source>
            <translation>Eine Tabelle, eine Zeile für jedes Papier</translation>
        </message>
        <message>
            <source>Abstract</source>
            <translation>Abstract</translation>
        </message>
        <message>
            <source>Accents as LaTeX commands</source>
            <translation>Akzente als LaTeX-Befehle</translation>
        </message>
        <message>
            <source>As they are</source>
            <translation>Wie sie sind</translation>
        </message>
        <message>
            <source>Braces keep a style from changing capitals, as in {BERT}</source>
            <translation>Klammern bewahren Großbuchstaben vor dem Stil, wie in {BERT}</translation>
        </message>
        <message>
            <source>Braces keep capitals in titles</source>
            <translation>Klammern bewahren Großbuchstaben in Titeln</translation>
        </message>
        <message>
            <source>Capitals in titles</source>
            <translation>Großbuchstaben in Titeln</translation>
        </message>
        <message>
            <source>DOI, URL, eprint</source>
            <translation>DOI, URL, Eprint</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>Einträge</translation>
        </message>
        <message>
            <source>Everything about these papers, notes and highlights too</source>
            <translation>Alles über diese Papiere, auch Notizen und Hervorhebungen</translation>
        </message>
        <message>
            <source>For LaTeX with BibTeX or natbib</source>
            <translation>Für LaTeX mit BibTeX oder natbib</translation>
        </message>
        <message>
            <source>For LaTeX with biblatex and biber</source>
            <translation>Für LaTeX mit biblatex und biber</translation>
        </message>
        <message>
            <source>For Pandoc, Quarto and other citation processors</source>
            <translation>Für Pandoc, Quarto und andere Zitierprogramme</translation>
        </message>
        <message>
            <source>For Zotero, EndNote, Mendeley and most other programs</source>
            <translation>Für Zotero, EndNote, Mendeley und die meisten anderen</translation>
        </message>
        <message>
            <source>For old styles that know no Unicode</source>
            <translation>Für alte Stile, die kein Unicode kennen</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Format of the file</source>
            <translation>Format der Datei</translation>
        </message>
        <message>
            <source>Include</source>
            <translation>Dazu</translation>
        </message>
        <message>
            <source>Keywords from tags</source>
            <translation>Stichwörter aus Schlagwörtern</translation>
        </message>
        <message>
            <source>Mended where LaTeX would stop</source>
            <translation>Ausgebessert, wo LaTeX anhielte</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>Notes and highlights</source>
            <translation>Notizen und Hervorhebungen</translation>
        </message>
        <message>
            <source>Notes, status, rating, collections</source>
            <translation>Notizen, Status, Bewertung, Sammlungen</translation>
        </message>
        <message>
            <source>Protect names and acronyms</source>
            <translation>Namen und Abkürzungen schützen</translation>
        </message>
        <message>
            <source>Protect the whole title</source>
            <translation>Den ganzen Titel schützen</translation>
        </message>
        <message>
            <source>Reading status</source>
            <translation>Lesestatus</translation>
        </message>
        <message>
            <source>Tags become keywords</source>
            <translation>Schlagwörter werden „keywords“</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Vorlage</translation>
        </message>
        <message>
            <source>The whole abstract</source>
            <translation>Der ganze Abstract</translation>
        </message>
        <message>
            <source>To the letter as in their file; what is included below is for the others</source>
            <translation>Buchstabengetreu wie in ihrer Datei; was unten dazukommt, gilt für die anderen</translation>
        </message>
        <message>
            <source>Unedited entries as they came</source>
            <translation>Unbearbeitete Einträge, wie sie kamen</translation>
        </message>
        <message>
            <source>Unedited entries keep all the fields they came with.</source>
            <translation>Unbearbeitete Einträge behalten alle Felder, mit denen sie kamen.</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>What BibTeX, biber or LaTeX does not take is written otherwise, and told</source>
            <translation>Was BibTeX, biber oder LaTeX nicht annimmt, wird anders geschrieben und genannt</translation>
        </message>
        <message>
            <source>Where the paper is found</source>
            <translation>Wo das Papier zu finden ist</translation>
        </message>
        <message>
            <source>Whether you have read it</source>
            <translation>Ob es gelesen ist</translation>
        </message>
        <message>
            <source>Your highlights as a table that Readwise takes</source>
            <translation>Die Hervorhebungen als Tabelle, wie Readwise sie nimmt</translation>
        </message>
        <message>
            <source>Your highlights as the W3C describes them, for other readers</source>
            <translation>Die Hervorhebungen, wie das W3C sie beschreibt, für andere Leseprogramme</translation>
        </message>
        <message>
            <source>Your highlights in their abstracts, for any browser</source>
            <translation>Die Hervorhebungen in ihren Abstracts, für jeden Browser</translation>
        </message>
        <message>
            <source>Your highlights, comments and notes, for any editor of notes</source>
            <translation>Hervorhebungen, Kommentare und Notizen, für jedes Notizprogramm</translation>
        </message>
        <message>
            <source>Your own notes leave the library</source>
            <translation>Die eigenen Notizen verlassen die Bibliothek</translation>
        </message>
    </context>
    <context>
        <name>FeedFilters</name>
        <message>
            <source> days</source>
            <translation> Tagen</translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s), the newest first</source>
            <translation>
                <numerusform>%n Papier</numerusform>
                <numerusform>%n Papiere, das neueste zuerst</numerusform>
            </translation>
        </message>
        <message>
            <source>As in the search box: words, "whole phrases", author:, title:, abstract:, OR and -word.</source>
            <translation>Wie im Suchfeld: Wörter, "ganze Wendungen", author:, title:, abstract:, OR und -wort.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>Wird gezählt …</translation>
        </message>
        <message>
            <source>Filters for all feeds</source>
            <translation>Filter für alle Feeds</translation>
        </message>
        <message>
            <source>Filters of {name}</source>
            <translation>Filter von {name}</translation>
        </message>
        <message>
            <source>Keep Filters</source>
            <translation>Filter behalten</translation>
        </message>
        <message>
            <source>Leave the filters as they were</source>
            <translation>Die Filter lassen, wie sie waren</translation>
        </message>
        <message>
            <source>Left out so far</source>
            <translation>Bisher ausgelassen</translation>
        </message>
        <message>
            <source>Let go of papers that nobody touched after</source>
            <translation>Unberührte Papiere gehen lassen nach</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Nie</translation>
        </message>
        <message>
            <source>Never those with a star, tag, note or highlight, that were edited or filed; Undo brings them back</source>
            <translation>Nie solche mit Stern, Schlagwort, Notiz oder Hervorhebung, die bearbeitet oder abgelegt wurden; Rückgängig holt sie zurück</translation>
        </message>
        <message>
            <source>No paper has come yet that this could be tried on.</source>
            <translation>Es ist noch kein Papier gekommen, an dem sich das erproben ließe.</translation>
        </message>
        <message>
            <source>Not those that match</source>
            <translation>Nicht solche, auf die dies passt</translation>
        </message>
        <message>
            <source>Nothing was left out yet.</source>
            <translation>Noch wurde nichts ausgelassen.</translation>
        </message>
        <message>
            <source>Only papers that match</source>
            <translation>Nur Papiere, auf die dies passt</translation>
        </message>
        <message>
            <source>Put the chosen paper into the Inbox now</source>
            <translation>Das gewählte Papier jetzt in den Eingang legen</translation>
        </message>
        <message>
            <source>Take After All</source>
            <translation>Doch nehmen</translation>
        </message>
        <message>
            <source>They decide about papers that come from now on; nothing is taken away.</source>
            <translation>Sie entscheiden über Papiere, die von nun an kommen; weggenommen wird nichts.</translation>
        </message>
        <message>
            <source>Use them from now on</source>
            <translation>Sie von nun an verwenden</translation>
        </message>
        <message>
            <source>What was left out</source>
            <translation>Was ausgelassen wurde</translation>
        </message>
        <message>
            <source>Word lists count, too: {lists}.</source>
            <translation>Auch Wortlisten zählen: {lists}.</translation>
        </message>
        <message>
            <source>all papers</source>
            <translation>alle Papiere</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>{passing} of the last {all} papers would pass.</source>
            <translation>{passing} der letzten {all} Papiere kämen durch.</translation>
        </message>
    </context>
    <context>
        <name>FeedForm</name>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <source>Change nothing</source>
            <translation>Nichts ändern</translation>
        </message>
        <message>
            <source>Change the feed</source>
            <translation>Feed ändern</translation>
        </message>
        <message>
            <source>Folder or file</source>
            <translation>Ordner oder Datei</translation>
        </message>
        <message>
            <source>Give the feed a name.</source>
            <translation>Dem Feed einen Namen geben.</translation>
        </message>
        <message>
            <source>Its new papers come into the Inbox whenever you fetch it; nothing is asked before that.</source>
            <translation>Seine neuen Papiere kommen in den Eingang, wann immer er abgerufen wird; vorher wird nichts gefragt.</translation>
        </message>
        <message>
            <source>Journal</source>
            <translation>Zeitschrift</translation>
        </message>
        <message>
            <source>Keep the feed in this library</source>
            <translation>Den Feed in dieser Bibliothek behalten</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suche</translation>
        </message>
        <message>
            <source>Sends nothing of your library.</source>
            <translation>Sendet nichts aus der Bibliothek.</translation>
        </message>
        <message>
            <source>Subscribe</source>
            <translation>Abonnieren</translation>
        </message>
        <message>
            <source>Subscribe to a feed</source>
            <translation>Einen Feed abonnieren</translation>
        </message>
        <message>
            <source>There is a feed of this name; choose another one.</source>
            <translation>Es gibt schon einen Feed dieses Namens; bitte einen anderen wählen.</translation>
        </message>
        <message>
            <source>This stays on your computer.</source>
            <translation>Das bleibt auf diesem Computer.</translation>
        </message>
    </context>
    <context>
        <name>FeedLine</name>
        <message>
            <source>What feeds say of the paper</source>
            <translation>Was Feeds über das Papier sagen</translation>
        </message>
    </context>
    <context>
        <name>FeedLog</name>
        <message numerus="yes">
            <source>%n of them without success</source>
            <translation>
                <numerusform>%n davon ohne Erfolg</numerusform>
                <numerusform>%n davon ohne Erfolg</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Feeds are asked only when you fetch them or have scheduled it.</source>
            <translation>Feeds werden nur gefragt, wenn sie abgerufen werden oder das so eingeplant ist.</translation>
        </message>
        <message numerus="yes">
            <source>Fetched %n time(s)</source>
            <translation>
                <numerusform>%n-mal abgerufen</numerusform>
                <numerusform>%n-mal abgerufen</numerusform>
            </translation>
        </message>
        <message>
            <source>Go back to the library</source>
            <translation>Zurück zur Bibliothek</translation>
        </message>
        <message>
            <source>Nothing was fetched yet.</source>
            <translation>Noch wurde nichts abgerufen.</translation>
        </message>
        <message>
            <source>What was fetched, newest first</source>
            <translation>Was abgerufen wurde, das Neueste zuerst</translation>
        </message>
    </context>
    <context>
        <name>FeedPage</name>
        <message>
            <source>Fetched on {day}.</source>
            <translation>Abgerufen am {day}.</translation>
        </message>
        <message>
            <source>Nothing was fetched yet.</source>
            <translation>Noch wurde nichts abgerufen.</translation>
        </message>
        <message>
            <source>This feed rests; go on with it to fetch it.</source>
            <translation>Dieser Feed ruht; zum Abrufen mit ihm weitermachen.</translation>
        </message>
    </context>
    <context>
        <name>FeedPane</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n weiterer</numerusform>
                <numerusform>%n weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>From {feeds}</source>
            <translation>Aus {feeds}</translation>
        </message>
        <message>
            <source>submitted by {name}</source>
            <translation>eingereicht von {name}</translation>
        </message>
    </context>
    <context>
        <name>FeedPreview</name>
        <message numerus="yes">
            <source>%n paper(s) in the feed now</source>
            <translation>
                <numerusform>%n Papier jetzt im Feed</numerusform>
                <numerusform>%n Papiere jetzt im Feed</numerusform>
            </translation>
        </message>
        <message>
            <source>Ask for the feed now and show its first papers</source>
            <translation>Den Feed jetzt abrufen und seine ersten Papiere zeigen</translation>
        </message>
        <message>
            <source>First papers of the feed</source>
            <translation>Erste Papiere des Feeds</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Ansehen</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Wird nachgesehen …</translation>
        </message>
        <message>
            <source>This page names feeds; choose the one you want.</source>
            <translation>Diese Seite nennt Feeds; bitte den gewünschten wählen.</translation>
        </message>
        <message>
            <source>“Look” shows the first papers before you subscribe.</source>
            <translation>„Ansehen“ zeigt vor dem Abonnieren die ersten Papiere.</translation>
        </message>
    </context>
    <context>
        <name>FeedSource</name>
        <message>
            <source>A feed of the web (RSS, Atom or JSON Feed)</source>
            <translation>Ein Feed im Web (RSS, Atom oder JSON Feed)</translation>
        </message>
        <message>
            <source>A file of this computer</source>
            <translation>Eine Datei auf diesem Computer</translation>
        </message>
        <message>
            <source>A folder of this computer</source>
            <translation>Ein Ordner auf diesem Computer</translation>
        </message>
        <message>
            <source>A search of arXiv</source>
            <translation>Eine Suche bei arXiv</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Address of a feed, or of a page that has one</source>
            <translation>Adresse eines Feeds oder einer Seite, die einen hat</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>Gefragt wird</translation>
        </message>
        <message>
            <source>Categories of arXiv</source>
            <translation>Fachgebiete von arXiv</translation>
        </message>
        <message>
            <source>Categories of arXiv, day by day</source>
            <translation>Fachgebiete von arXiv, Tag für Tag</translation>
        </message>
        <message>
            <source>Choose a file to be watched</source>
            <translation>Eine Datei wählen, die beobachtet wird</translation>
        </message>
        <message>
            <source>Choose a folder or a file.</source>
            <translation>Einen Ordner oder eine Datei wählen.</translation>
        </message>
        <message>
            <source>Choose a folder to be watched</source>
            <translation>Einen Ordner wählen, der beobachtet wird</translation>
        </message>
        <message>
            <source>File…</source>
            <translation>Datei …</translation>
        </message>
        <message>
            <source>Find a category</source>
            <translation>Fachgebiet finden</translation>
        </message>
        <message>
            <source>Find a category, such as cs.CL or language</source>
            <translation>Fachgebiet finden, etwa cs.CL oder language</translation>
        </message>
        <message>
            <source>Folder or file</source>
            <translation>Ordner oder Datei</translation>
        </message>
        <message>
            <source>Folder…</source>
            <translation>Ordner …</translation>
        </message>
        <message>
            <source>ISSN of the journal</source>
            <translation>ISSN der Zeitschrift</translation>
        </message>
        <message>
            <source>Newest works at Crossref</source>
            <translation>Neueste Arbeiten bei Crossref</translation>
        </message>
        <message>
            <source>Newest works at OpenAlex</source>
            <translation>Neueste Arbeiten bei OpenAlex</translation>
        </message>
        <message>
            <source>Pages saved as text, .bib, .ris and all else that can be imported. Nothing is asked of the network, and files that have not changed are not read again.</source>
            <translation>Als Text gesicherte Seiten, .bib, .ris und alles andere, was sich importieren lässt. Das Netz wird nicht gefragt, und unveränderte Dateien werden nicht noch einmal gelesen.</translation>
        </message>
        <message>
            <source>Papers at Hugging Face</source>
            <translation>Papiere bei Hugging Face</translation>
        </message>
        <message>
            <source>Papers of the day</source>
            <translation>Papiere des Tages</translation>
        </message>
        <message>
            <source>Papers of the month</source>
            <translation>Papiere des Monats</translation>
        </message>
        <message>
            <source>Papers of the week</source>
            <translation>Papiere der Woche</translation>
        </message>
        <message>
            <source>Paste the address of a feed.</source>
            <translation>Die Adresse eines Feeds einfügen.</translation>
        </message>
        <message>
            <source>RSS, Atom and JSON Feed, or a page that has one. Also arxiv:cs.CL, hf:daily, issn:1476-4687, or the path of a folder.</source>
            <translation>RSS, Atom und JSON Feed oder eine Seite, die einen hat. Auch arxiv:cs.CL, hf:daily, issn:1476-4687 oder der Pfad eines Ordners.</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Dienst</translation>
        </message>
        <message>
            <source>Taken for: {kind}</source>
            <translation>Verstanden als: {kind}</translation>
        </message>
        <message>
            <source>The newest articles of a journal. Its ISSN stands in the imprint, as two times four digits.</source>
            <translation>Die neuesten Artikel einer Zeitschrift. Ihre ISSN steht im Impressum, als zweimal vier Ziffern.</translation>
        </message>
        <message>
            <source>There is no such folder or file.</source>
            <translation>Einen solchen Ordner oder eine solche Datei gibt es nicht.</translation>
        </message>
        <message>
            <source>Tick the categories you want to follow.</source>
            <translation>Die Fachgebiete ankreuzen, denen zu folgen ist.</translation>
        </message>
        <message>
            <source>Trending papers</source>
            <translation>Gefragte Papiere</translation>
        </message>
        <message>
            <source>Trending papers at Hugging Face</source>
            <translation>Gefragte Papiere bei Hugging Face</translation>
        </message>
        <message>
            <source>Type the ISSN of a journal.</source>
            <translation>Die ISSN einer Zeitschrift eingeben.</translation>
        </message>
        <message>
            <source>Type what to search for.</source>
            <translation>Eingeben, wonach gesucht wird.</translation>
        </message>
        <message>
            <source>What arXiv announces in these categories each day</source>
            <translation>Was arXiv in diesen Fachgebieten jeden Tag ankündigt</translation>
        </message>
        <message>
            <source>What is new comes first. arXiv also understands its own searches, such as cat:cs.CL AND ti:pose.</source>
            <translation>Neues kommt zuerst. arXiv versteht auch seine eigenen Suchen, etwa cat:cs.CL AND ti:pose.</translation>
        </message>
        <message>
            <source>With upvotes, comments and stars, which PaperDesk keeps by day and shows.</source>
            <translation>Mit Stimmen, Kommentaren und Sternen, die PaperDesk nach Tagen behält und zeigt.</translation>
        </message>
        <message>
            <source>Words to search for</source>
            <translation>Suchwörter</translation>
        </message>
        <message>
            <source>such as: joint transformer</source>
            <translation>etwa: joint transformer</translation>
        </message>
    </context>
    <context>
        <name>FeedbackPresenter</name>
        <message>
            <source>All changes saved</source>
            <translation>Alle Änderungen gespeichert</translation>
        </message>
        <message>
            <source>Read-only: changes are off</source>
            <translation>Schreibgeschützt: nichts änderbar</translation>
        </message>
    </context>
    <context>
        <name>FetchingChoices</name>
        <message>
            <source>A message of the desktop, or in the window while you work there</source>
            <translation>Eine Nachricht des Desktops, oder im Fenster, solange Sie dort arbeiten</translation>
        </message>
        <message>
            <source>A time that was missed is made up for. Empty: at no particular time.</source>
            <translation>Eine verpasste Zeit wird nachgeholt. Leer: zu keiner bestimmten Zeit.</translation>
        </message>
        <message>
            <source>At this time of day</source>
            <translation>Um diese Uhrzeit</translation>
        </message>
        <message>
            <source>Every hour</source>
            <translation>Jede Stunde</translation>
        </message>
        <message>
            <source>Every {} hours</source>
            <translation>Alle {} Stunden</translation>
        </message>
        <message>
            <source>Feeds</source>
            <translation>Feeds</translation>
        </message>
        <message>
            <source>Fetch feeds again</source>
            <translation>Feeds wieder abrufen</translation>
        </message>
        <message>
            <source>Fetch feeds at a time of day</source>
            <translation>Feeds zu einer Uhrzeit abrufen</translation>
        </message>
        <message>
            <source>Fetch feeds when PaperDesk starts</source>
            <translation>Feeds beim Start von PaperDesk abrufen</translation>
        </message>
        <message>
            <source>Fetch on a metered network, too</source>
            <translation>Auch in einem getakteten Netz abrufen</translation>
        </message>
        <message>
            <source>Fetch on battery, too</source>
            <translation>Auch im Akkubetrieb abrufen</translation>
        </message>
        <message>
            <source>Filters, and how long a feed keeps what nobody touched, are in the menu Feeds.</source>
            <translation>Filter, und wie lange ein Feed behält, was niemand angerührt hat, stehen im Menü Feeds.</translation>
        </message>
        <message>
            <source>Once a day</source>
            <translation>Einmal am Tag</translation>
        </message>
        <message>
            <source>Only when I ask</source>
            <translation>Nur wenn ich es will</translation>
        </message>
        <message>
            <source>PaperDesk goes on fetching feeds; its icon brings the window back</source>
            <translation>PaperDesk ruft weiter Feeds ab; sein Symbol bringt das Fenster zurück</translation>
        </message>
        <message>
            <source>Stay in the tray when the window is closed</source>
            <translation>Im Infobereich bleiben, wenn das Fenster geschlossen wird</translation>
        </message>
        <message>
            <source>Tell me of new papers, once a day at most</source>
            <translation>Neue Papiere melden, höchstens einmal am Tag</translation>
        </message>
        <message>
            <source>What is new is there when you begin</source>
            <translation>Was neu ist, ist da, wenn Sie anfangen</translation>
        </message>
        <message>
            <source>Without this, nothing is fetched by itself where the system calls the network metered</source>
            <translation>Sonst wird nichts von selbst abgerufen, wo das System das Netz als getaktet bezeichnet</translation>
        </message>
        <message>
            <source>Without this, nothing is fetched by itself while the computer runs on its battery</source>
            <translation>Sonst wird nichts von selbst abgerufen, solange der Computer mit Akku läuft</translation>
        </message>
    </context>
    <context>
        <name>FieldBox</name>
        <message>
            <source>Field “{}”</source>
            <translation>Feld „{}“</translation>
        </message>
        <message>
            <source>Meaning of the column {}</source>
            <translation>Bedeutung der Spalte {}</translation>
        </message>
    </context>
    <context>
        <name>FieldNameLine</name>
        <message>
            <source>Add a field, such as series</source>
            <translation>Feld hinzufügen, etwa series</translation>
        </message>
        <message>
            <source>Name of the field to add</source>
            <translation>Name des neuen Feldes</translation>
        </message>
        <message>
            <source>Type the name of a field of BibLaTeX and press Enter</source>
            <translation>Den Namen eines BibLaTeX-Feldes tippen und die Eingabetaste drücken</translation>
        </message>
    </context>
    <context>
        <name>FieldRow</name>
        <message>
            <source>All papers say this already.</source>
            <translation>Das sagen schon alle Papiere.</translation>
        </message>
        <message>
            <source>Choose a type.</source>
            <translation>Eine Art wählen.</translation>
        </message>
        <message>
            <source>Emptied in %n paper(s).</source>
            <translation>In %n Papieren geleert.</translation>
        </message>
        <message>
            <source>Written into %n paper(s).</source>
            <translation>In %n Papiere geschrieben.</translation>
        </message>
        <message numerus="yes">
            <source>mixed (%n types)</source>
            <translation>
                <numerusform>verschieden (%n Art)</numerusform>
                <numerusform>verschieden (%n Arten)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>mixed (%n values)</source>
            <translation>
                <numerusform>verschieden (%n Wert)</numerusform>
                <numerusform>verschieden (%n Werte)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FolderChoice</name>
        <message>
            <source>Choose a folder</source>
            <translation>Einen Ordner wählen</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keiner</translation>
        </message>
    </context>
    <context>
        <name>FormField</name>
        <message>
            <source>A citation of this type is incomplete without it</source>
            <translation>Ein Zitat dieser Art ist ohne das unvollständig</translation>
        </message>
        <message>
            <source>From {}</source>
            <translation>Von {}</translation>
        </message>
        <message>
            <source>Kept as it is; no year was understood.</source>
            <translation>So behalten; kein Jahr wurde verstanden.</translation>
        </message>
        <message>
            <source>Kept as it is; only the year {0} was understood.</source>
            <translation>So behalten; nur das Jahr {0} wurde verstanden.</translation>
        </message>
        <message>
            <source>needed</source>
            <translation>nötig</translation>
        </message>
        <message>
            <source>{0}, kept as {1}</source>
            <translation>{0}, gespeichert als {1}</translation>
        </message>
    </context>
    <context>
        <name>Goal</name>
        <message>
            <source>Number of the row</source>
            <translation>Nummer der Zeile</translation>
        </message>
        <message>
            <source>The citation key begins with</source>
            <translation>Der Zitierschlüssel beginnt mit</translation>
        </message>
        <message>
            <source>The first author begins with</source>
            <translation>Der Erstautor beginnt mit</translation>
        </message>
        <message>
            <source>The title begins with</source>
            <translation>Der Titel beginnt mit</translation>
        </message>
        <message>
            <source>The venue begins with</source>
            <translation>„Erschienen in“ beginnt mit</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Jahr</translation>
        </message>
        <message>
            <source>a year</source>
            <translation>ein Jahr</translation>
        </message>
        <message>
            <source>the number of a row</source>
            <translation>die Nummer einer Zeile</translation>
        </message>
        <message>
            <source>“{typed}” is not {needed}, which the list in this order can be searched for.</source>
            <translation>„{typed}“ ist nicht {needed}; danach kann die Liste in dieser Reihenfolge durchsucht werden.</translation>
        </message>
    </context>
    <context>
        <name>Handle</name>
        <message>
            <source>Drag to another place</source>
            <translation>An eine andere Stelle ziehen</translation>
        </message>
    </context>
    <context>
        <name>HighlightCheck</name>
        <message>
            <source>Highlights to check</source>
            <translation>Zu prüfende Hervorhebungen</translation>
        </message>
        <message>
            <source>Put the highlight on the words that are selected in the text</source>
            <translation>Die Hervorhebung auf die im Text ausgewählten Wörter setzen</translation>
        </message>
        <message>
            <source>Remove the highlight with its comment</source>
            <translation>Die Hervorhebung mit ihrem Kommentar entfernen</translation>
        </message>
        <message>
            <source>Show this highlight in the text</source>
            <translation>Diese Hervorhebung im Text zeigen</translation>
        </message>
        <message>
            <source>The highlight stands where it should</source>
            <translation>Die Hervorhebung steht, wo sie soll</translation>
        </message>
        <message>
            <source>The text has changed: check whether this is still the right place.</source>
            <translation>Der Text hat sich geändert: prüfen, ob dies noch die richtige Stelle ist.</translation>
        </message>
        <message>
            <source>These words are not in the text any more.</source>
            <translation>Diese Wörter stehen nicht mehr im Text.</translation>
        </message>
        <message>
            <source>it is right</source>
            <translation>stimmt</translation>
        </message>
        <message>
            <source>put on the selection</source>
            <translation>auf die Auswahl setzen</translation>
        </message>
        <message>
            <source>remove</source>
            <translation>entfernen</translation>
        </message>
        <message>
            <source>show</source>
            <translation>zeigen</translation>
        </message>
    </context>
    <context>
        <name>HighlightDelegate</name>
        <message>
            <source>Its words are not in the text any more</source>
            <translation>Die Wörter stehen nicht mehr im Text</translation>
        </message>
        <message>
            <source>Moved, check</source>
            <translation>Verschoben, prüfen</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Ohne Titel</translation>
        </message>
    </context>
    <context>
        <name>HighlightList</name>
        <message>
            <source>Highlights</source>
            <translation>Hervorhebungen</translation>
        </message>
        <message>
            <source>No highlight matches the search.</source>
            <translation>Keine Hervorhebung passt zur Suche.</translation>
        </message>
    </context>
    <context>
        <name>HighlightPopup</name>
        <message>
            <source>Comment</source>
            <translation>Kommentar</translation>
        </message>
        <message>
            <source>Comment on this highlight</source>
            <translation>Diese Hervorhebung kommentieren</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation>Hervorheben</translation>
        </message>
        <message>
            <source>Highlight the selection</source>
            <translation>Die Auswahl hervorheben</translation>
        </message>
        <message>
            <source>Remove this highlight</source>
            <translation>Diese Hervorhebung entfernen</translation>
        </message>
        <message>
            <source>Tags of this highlight</source>
            <translation>Schlagwörter dieser Hervorhebung</translation>
        </message>
        <message>
            <source>Tags, with commas between them</source>
            <translation>Schlagwörter, durch Kommas getrennt</translation>
        </message>
        <message>
            <source>The place is right</source>
            <translation>Die Stelle stimmt</translation>
        </message>
    </context>
    <context>
        <name>HighlightRows</name>
        <message>
            <source>Comment: {text}</source>
            <translation>Kommentar: {text}</translation>
        </message>
        <message>
            <source>Highlighted in {colour}</source>
            <translation>Hervorgehoben in {colour}</translation>
        </message>
        <message>
            <source>In the paper {title}</source>
            <translation>Im Papier {title}</translation>
        </message>
        <message>
            <source>Tags: {names}</source>
            <translation>Schlagwörter: {names}</translation>
        </message>
    </context>
    <context>
        <name>HintCard</name>
        <message>
            <source>Do not show this hint again</source>
            <translation>Diesen Hinweis nicht mehr zeigen</translation>
        </message>
        <message>
            <source>Got it</source>
            <translation>Verstanden</translation>
        </message>
        <message>
            <source>Hint: {text}</source>
            <translation>Hinweis: {text}</translation>
        </message>
        <message>
            <source>No more hints</source>
            <translation>Keine Hinweise mehr</translation>
        </message>
        <message>
            <source>Show no hints from now on</source>
            <translation>Von jetzt an keine Hinweise zeigen</translation>
        </message>
    </context>
    <context>
        <name>Hints</name>
        <message>
            <source>Copy a web page with papers, then press {key} here: all papers on it are found.</source>
            <translation>Eine Webseite mit Papieren kopieren, dann hier {key} drücken: alle Papiere darauf werden gefunden.</translation>
        </message>
        <message>
            <source>Select words of an abstract and press {key}: they are highlighted, and found again.</source>
            <translation>Wörter eines Abstracts auswählen und {key} drücken: sie werden hervorgehoben und wiedergefunden.</translation>
        </message>
        <message>
            <source>{key} exports citations: of the selection, of a list, or of everything.</source>
            <translation>{key} exportiert Zitate: der Auswahl, einer Liste oder von allem.</translation>
        </message>
        <message>
            <source>{key} finds every command, paper, tag and search by a few letters.</source>
            <translation>{key} findet mit wenigen Buchstaben jeden Befehl, jedes Papier, Schlagwort und jede Suche.</translation>
        </message>
        <message>
            <source>{key} shows the papers of the Inbox one by one, with a key for each decision.</source>
            <translation>{key} zeigt die Papiere des Eingangs eines nach dem anderen, mit einer Taste für jede Entscheidung.</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message numerus="yes">
            <source>%n step(s), kept when PaperDesk is closed</source>
            <translation>
                <numerusform>%n Schritt, bleibt auch nach dem Schließen</numerusform>
                <numerusform>%n Schritte, bleiben auch nach dem Schließen</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Ctrl+Z undoes the newest step, Ctrl+Shift+Z does it again</source>
            <translation>Strg+Z nimmt den neuesten Schritt zurück, Strg+Umschalt+Z wiederholt ihn</translation>
        </message>
        <message>
            <source>Go back to the library</source>
            <translation>Zurück zur Bibliothek</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Nothing has been changed yet.</source>
            <translation>Noch wurde nichts geändert.</translation>
        </message>
        <message>
            <source>Steps, newest first</source>
            <translation>Schritte, die neuesten zuerst</translation>
        </message>
        <message>
            <source>{} (undone)</source>
            <translation>{} (rückgängig)</translation>
        </message>
    </context>
    <context>
        <name>ImportPreview</name>
        <message numerus="yes">
            <source>%n paper(s) found on this page</source>
            <translation>
                <numerusform>%n Papier auf dieser Seite gefunden</numerusform>
                <numerusform>%n Papiere auf dieser Seite gefunden</numerusform>
            </translation>
        </message>
        <message>
            <source>; Ctrl+Z takes it back</source>
            <translation>; Strg+Z nimmt es zurück</translation>
        </message>
        <message>
            <source>A collection for all papers of this import</source>
            <translation>Eine Sammlung für alle Papiere dieses Imports</translation>
        </message>
        <message>
            <source>Add the ticked papers to the Inbox</source>
            <translation>Die angekreuzten Papiere in den Eingang legen</translation>
        </message>
        <message>
            <source>Another paper begins at the caret in the abstract</source>
            <translation>An der Schreibmarke im Abstract beginnt ein anderes Papier</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Collection: {}</source>
            <translation>Sammlung: {}</translation>
        </message>
        <message>
            <source>Collection…</source>
            <translation>Sammlung…</translation>
        </message>
        <message>
            <source>From {source}, {day}. One undo takes the whole import back.</source>
            <translation>Aus {source}, {day}. Ein Rückgängig nimmt den ganzen Import zurück.</translation>
        </message>
        <message numerus="yes">
            <source>Import %n paper(s)</source>
            <translation>
                <numerusform>%n Papier importieren</numerusform>
                <numerusform>%n Papiere importieren</numerusform>
            </translation>
        </message>
        <message>
            <source>Import nothing</source>
            <translation>Nichts importieren</translation>
        </message>
        <message>
            <source>Left over, not imported</source>
            <translation>Übrig, nicht importiert</translation>
        </message>
        <message>
            <source>Merge with previous</source>
            <translation>An voriges anhängen</translation>
        </message>
        <message>
            <source>Papers found</source>
            <translation>Gefundene Papiere</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Alle zeigen</translation>
        </message>
        <message>
            <source>Show every line that is no paper</source>
            <translation>Jede Zeile zeigen, die kein Papier ist</translation>
        </message>
        <message>
            <source>Space takes or drops a paper, Ctrl+A all of them</source>
            <translation>Leertaste nimmt ein Papier oder lässt es, Strg+A alle</translation>
        </message>
        <message>
            <source>Split here</source>
            <translation>Hier teilen</translation>
        </message>
        <message>
            <source>Swap title and text</source>
            <translation>Titel und Text tauschen</translation>
        </message>
        <message>
            <source>Tag as…</source>
            <translation>Schlagwort…</translation>
        </message>
        <message>
            <source>Tags for all papers of this import</source>
            <translation>Schlagwörter für alle Papiere dieses Imports</translation>
        </message>
        <message>
            <source>Tags: {}</source>
            <translation>Schlagwörter: {}</translation>
        </message>
        <message>
            <source>The title is the abstract and the other way round</source>
            <translation>Der Titel ist der Abstract und umgekehrt</translation>
        </message>
        <message>
            <source>This pair belongs to the abstract above</source>
            <translation>Dieses Paar gehört zum Abstract darüber</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <translation>d. MMM yyyy</translation>
        </message>
        <message>
            <source>{} already in the library</source>
            <translation>{} schon in der Bibliothek</translation>
        </message>
        <message>
            <source>{} back from the Trash</source>
            <translation>{} zurück aus dem Papierkorb</translation>
        </message>
        <message>
            <source>{} completing papers you have</source>
            <translation>{} ergänzen vorhandene Papiere</translation>
        </message>
        <message>
            <source>{} dismissed before</source>
            <translation>{} früher verworfen</translation>
        </message>
        <message>
            <source>{} line that is no paper</source>
            <translation>{} Zeile, die kein Papier ist</translation>
        </message>
        <message>
            <source>{} lines that are no paper</source>
            <translation>{} Zeilen, die kein Papier sind</translation>
        </message>
        <message>
            <source>{} new</source>
            <translation>{} neu</translation>
        </message>
        <message>
            <source>{} to check</source>
            <translation>{} zu prüfen</translation>
        </message>
        <message>
            <source>{} twice on this page</source>
            <translation>{} doppelt auf dieser Seite</translation>
        </message>
    </context>
    <context>
        <name>Imports</name>
        <message numerus="yes">
            <source>%n import(s)</source>
            <translation>
                <numerusform>%n Import</numerusform>
                <numerusform>%n Importe</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Entries that could not be read can still be mended.</source>
            <translation>Nicht gelesene Einträge lassen sich noch ausbessern.</translation>
        </message>
        <message>
            <source>Go back to the library</source>
            <translation>Zurück zur Bibliothek</translation>
        </message>
        <message>
            <source>Import reports</source>
            <translation>Importberichte</translation>
        </message>
        <message>
            <source>Imports, newest first</source>
            <translation>Importe, die neuesten zuerst</translation>
        </message>
        <message>
            <source>Nothing was imported yet.</source>
            <translation>Noch wurde nichts importiert.</translation>
        </message>
        <message>
            <source>Show report</source>
            <translation>Bericht zeigen</translation>
        </message>
        <message>
            <source>Show what came of this import</source>
            <translation>Zeigen, was aus diesem Import wurde</translation>
        </message>
    </context>
    <context>
        <name>KeyFormula</name>
        <message numerus="yes">
            <source>A letter behind the key tells %n paper(s) here apart from others.</source>
            <translation>
                <numerusform>Ein Buchstabe am Schlüssel unterscheidet hier %n Papier von anderen.</numerusform>
                <numerusform>Ein Buchstabe am Schlüssel unterscheidet hier %n Papiere von anderen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Citation key formula</source>
            <translation>Formel für Zitierschlüssel</translation>
        </message>
        <message>
            <source>Formula</source>
            <translation>Formel</translation>
        </message>
        <message>
            <source>It is kept in the library, and Undo brings back the old one.</source>
            <translation>Sie wird in der Bibliothek bewahrt; Rückgängig bringt die alte zurück.</translation>
        </message>
        <message>
            <source>Keep the formula and show what the keys of all papers would be</source>
            <translation>Die Formel behalten und zeigen, wie die Schlüssel aller Papiere wären</translation>
        </message>
        <message>
            <source>Keep the formula for papers to come</source>
            <translation>Die Formel für künftige Papiere behalten</translation>
        </message>
        <message>
            <source>Leave the formula as it was</source>
            <translation>Die Formel lassen, wie sie war</translation>
        </message>
        <message>
            <source>No key can hold these letters, which are left out: {letters}</source>
            <translation>Diese Zeichen kann kein Schlüssel enthalten, sie fallen weg: {letters}</translation>
        </message>
        <message>
            <source>Papers that come in get their keys by it; the keys that are there stay as they are.</source>
            <translation>Neue Papiere bekommen ihre Schlüssel nach ihr; vorhandene Schlüssel bleiben, wie sie sind.</translation>
        </message>
        <message>
            <source>These papers all have different keys.</source>
            <translation>Diese Papiere haben alle verschiedene Schlüssel.</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>Verwenden</translation>
        </message>
        <message>
            <source>Use and Make All Anew…</source>
            <translation>Verwenden und alle neu bilden…</translation>
        </message>
        <message>
            <source>Use the usual one</source>
            <translation>Die übliche nehmen</translation>
        </message>
        <message>
            <source>What the formula makes of papers</source>
            <translation>Was die Formel aus Papieren macht</translation>
        </message>
    </context>
    <context>
        <name>KeyLine</name>
        <message>
            <source>Press Enter or click, then press the new key</source>
            <translation>Eingabe oder Klick, dann die neue Taste drücken</translation>
        </message>
        <message>
            <source>Press a key …</source>
            <translation>Taste drücken …</translation>
        </message>
    </context>
    <context>
        <name>KeyParts</name>
        <message>
            <source>Behind a part</source>
            <translation>Hinter einem Teil</translation>
        </message>
        <message>
            <source>DOI</source>
            <translation>DOI</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>Teile</translation>
        </message>
        <message>
            <source>Parts of a formula; Enter puts one in</source>
            <translation>Teile einer Formel; Eingabe fügt einen ein</translation>
        </message>
        <message>
            <source>Put {} into the formula</source>
            <translation>{} in die Formel einfügen</translation>
        </message>
        <message>
            <source>a capital before each word</source>
            <translation>jedes Wort groß geschrieben</translation>
        </message>
        <message>
            <source>a capital in front</source>
            <translation>vorn ein Großbuchstabe</translation>
        </message>
        <message>
            <source>a text of your own</source>
            <translation>ein eigener Text</translation>
        </message>
        <message>
            <source>all authors, or the first ones</source>
            <translation>alle Autoren oder die ersten</translation>
        </message>
        <message>
            <source>all editors, or the first ones</source>
            <translation>alle Herausgeber oder die ersten</translation>
        </message>
        <message>
            <source>all in capitals</source>
            <translation>alles in Großbuchstaben</translation>
        </message>
        <message>
            <source>arXiv id</source>
            <translation>arXiv-Kennung</translation>
        </message>
        <message>
            <source>between words, also _ . + /</source>
            <translation>zwischen den Wörtern, auch _ . + /</translation>
        </message>
        <message>
            <source>capitals as they are written</source>
            <translation>groß und klein wie geschrieben</translation>
        </message>
        <message>
            <source>first author</source>
            <translation>erster Autor</translation>
        </message>
        <message>
            <source>first editor</source>
            <translation>erster Herausgeber</translation>
        </message>
        <message>
            <source>first letters of the words</source>
            <translation>Anfangsbuchstaben der Wörter</translation>
        </message>
        <message>
            <source>first page</source>
            <translation>erste Seite</translation>
        </message>
        <message>
            <source>institution</source>
            <translation>Institution</translation>
        </message>
        <message>
            <source>journal or proceedings</source>
            <translation>Zeitschrift oder Tagungsband</translation>
        </message>
        <message>
            <source>last author</source>
            <translation>letzter Autor</translation>
        </message>
        <message>
            <source>month in two digits</source>
            <translation>Monat zweistellig</translation>
        </message>
        <message>
            <source>number of the issue</source>
            <translation>Nummer des Hefts</translation>
        </message>
        <message>
            <source>one or two authors, or “etal”</source>
            <translation>ein, zwei Autoren oder „etal“</translation>
        </message>
        <message>
            <source>or else</source>
            <translation>oder sonst</translation>
        </message>
        <message>
            <source>publisher</source>
            <translation>Verlag</translation>
        </message>
        <message>
            <source>small letters, as always</source>
            <translation>Kleinbuchstaben, wie immer</translation>
        </message>
        <message>
            <source>so many letters</source>
            <translation>so viele Buchstaben</translation>
        </message>
        <message>
            <source>three letters, or initials</source>
            <translation>drei Buchstaben oder Initialen</translation>
        </message>
        <message>
            <source>title up to its colon</source>
            <translation>Titel bis zum Doppelpunkt</translation>
        </message>
        <message>
            <source>type, such as article</source>
            <translation>Art, etwa article</translation>
        </message>
        <message>
            <source>volume</source>
            <translation>Band</translation>
        </message>
        <message>
            <source>words of the title</source>
            <translation>Wörter des Titels</translation>
        </message>
        <message>
            <source>year</source>
            <translation>Jahr</translation>
        </message>
        <message>
            <source>year in two digits</source>
            <translation>Jahr zweistellig</translation>
        </message>
        <message>
            <source>“etal” if there are several</source>
            <translation>„etal“, wenn es mehrere sind</translation>
        </message>
    </context>
    <context>
        <name>KeyboardHelp</name>
        <message>
            <source>All keys are as they were at the beginning.</source>
            <translation>Alle Tasten sind wie am Anfang.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Go back to the keys of the beginning</source>
            <translation>Zurück zu den Tasten vom Anfang</translation>
        </message>
        <message>
            <source>Keep the keys as they were</source>
            <translation>Die Tasten lassen, wie sie waren</translation>
        </message>
        <message>
            <source>Keep these keys</source>
            <translation>Diese Tasten behalten</translation>
        </message>
        <message>
            <source>Keyboard</source>
            <translation>Tastatur</translation>
        </message>
        <message>
            <source>Press the new key for “{}”; Backspace for none, Esc to keep it.</source>
            <translation>Die neue Taste für „{}“ drücken; Rücktaste für keine, Esc lässt sie.</translation>
        </message>
        <message>
            <source>Reset all keys</source>
            <translation>Alle Tasten zurücksetzen</translation>
        </message>
        <message>
            <source>To change a key, press its line and then the new key.</source>
            <translation>Zum Ändern die Zeile einer Taste und dann die neue Taste drücken.</translation>
        </message>
        <message>
            <source>{} is the key for “{}”. Press it again to take it over.</source>
            <translation>{} ist die Taste für „{}“. Noch einmal drücken, um sie zu übernehmen.</translation>
        </message>
    </context>
    <context>
        <name>ListForm</name>
        <message>
            <source>Mark in {colour}</source>
            <translation>In {colour} markieren</translation>
        </message>
        <message>
            <source>Name of the list</source>
            <translation>Name der Liste</translation>
        </message>
        <message>
            <source>One word a line. “transf*” is any word that begins so, “point cloud” a phrase.</source>
            <translation>Ein Wort je Zeile. „transf*“ ist jedes Wort, das so beginnt, „point cloud“ eine Wortgruppe.</translation>
        </message>
        <message>
            <source>Words, one a line</source>
            <translation>Wörter, eines je Zeile</translation>
        </message>
        <message>
            <source>unified
transf*
point cloud*</source>
            <translation>unified
transf*
point cloud*</translation>
        </message>
    </context>
    <context>
        <name>ListHeader</name>
        <message>
            <source>1 highlight</source>
            <translation>1 Hervorhebung</translation>
        </message>
        <message>
            <source>1 paper</source>
            <translation>1 Papier</translation>
        </message>
        <message>
            <source>Citation key</source>
            <translation>Zitierschlüssel</translation>
        </message>
        <message>
            <source>Decide about these papers one by one (Shift+Space)</source>
            <translation>Über diese Papiere eines nach dem anderen entscheiden (Umschalt+Leertaste)</translation>
        </message>
        <message>
            <source>First author</source>
            <translation>Erstautor</translation>
        </message>
        <message>
            <source>Highlights</source>
            <translation>Hervorhebungen</translation>
        </message>
        <message>
            <source>Last read</source>
            <translation>Zuletzt gelesen</translation>
        </message>
        <message>
            <source>Newest added</source>
            <translation>Neu hinzugefügt</translation>
        </message>
        <message>
            <source>Newest year</source>
            <translation>Neuestes Jahr</translation>
        </message>
        <message>
            <source>Oldest added</source>
            <translation>Alt hinzugefügt</translation>
        </message>
        <message>
            <source>Oldest year</source>
            <translation>Ältestes Jahr</translation>
        </message>
        <message>
            <source>Order of the list</source>
            <translation>Reihenfolge der Liste</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>Papiere</translation>
        </message>
        <message>
            <source>Popularity</source>
            <translation>Beliebtheit</translation>
        </message>
        <message>
            <source>Reading order</source>
            <translation>Lesereihenfolge</translation>
        </message>
        <message>
            <source>Relevance</source>
            <translation>Relevanz</translation>
        </message>
        <message>
            <source>Show all highlights</source>
            <translation>Alle Hervorhebungen zeigen</translation>
        </message>
        <message>
            <source>Show the papers with highlights or notes</source>
            <translation>Die Papiere mit Hervorhebungen oder Notizen zeigen</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Trending now</source>
            <translation>Gefragt</translation>
        </message>
        <message>
            <source>Triage {number}</source>
            <translation>{number} sichten</translation>
        </message>
        <message>
            <source>Venue</source>
            <translation>Erschienen in</translation>
        </message>
        <message>
            <source>{number} highlights</source>
            <translation>{number} Hervorhebungen</translation>
        </message>
        <message>
            <source>{number} papers</source>
            <translation>{number} Papiere</translation>
        </message>
        <message>
            <source>{number} selected</source>
            <translation>{number} gewählt</translation>
        </message>
        <message>
            <source>{number}+ papers</source>
            <translation>{number}+ Papiere</translation>
        </message>
        <message>
            <source>{order}, from the end</source>
            <translation>{order}, vom Ende her</translation>
        </message>
    </context>
    <context>
        <name>ListRows</name>
        <message>
            <source>Alt+Up and Alt+Down move a list, Delete deletes it</source>
            <translation>Alt+Hoch und Alt+Runter verschieben eine Liste, Entf löscht sie</translation>
        </message>
        <message>
            <source>Word lists</source>
            <translation>Wortlisten</translation>
        </message>
        <message>
            <source>{name}, {n} words</source>
            <translation>{name}, {n} Wörter</translation>
        </message>
    </context>
    <context>
        <name>LiveFileForm</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <source>Change live file</source>
            <translation>Live-Datei ändern</translation>
        </message>
        <message>
            <source>Change nothing</source>
            <translation>Nichts ändern</translation>
        </message>
        <message>
            <source>Choose where the file is</source>
            <translation>Wählen, wo die Datei liegt</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Format of the file</source>
            <translation>Format der Datei</translation>
        </message>
        <message>
            <source>It is written anew shortly after what it holds has changed.</source>
            <translation>Sie wird neu geschrieben, kurz nachdem sich ihr Inhalt geändert hat.</translation>
        </message>
        <message>
            <source>Keep Up to Date</source>
            <translation>Aktuell halten</translation>
        </message>
        <message>
            <source>Keep a file up to date</source>
            <translation>Eine Datei aktuell halten</translation>
        </message>
        <message>
            <source>Name the file with its folder.</source>
            <translation>Bitte die Datei mit ihrem Ordner nennen.</translation>
        </message>
        <message>
            <source>Say where the file is to be.</source>
            <translation>Bitte sagen, wo die Datei liegen soll.</translation>
        </message>
        <message>
            <source>There is no such folder.</source>
            <translation>Diesen Ordner gibt es nicht.</translation>
        </message>
        <message>
            <source>This is a folder; name a file in it.</source>
            <translation>Das ist ein Ordner; bitte eine Datei darin nennen.</translation>
        </message>
        <message>
            <source>What it holds</source>
            <translation>Was sie enthält</translation>
        </message>
        <message>
            <source>With</source>
            <translation>Mit</translation>
        </message>
        <message>
            <source>Write the file now and from now on</source>
            <translation>Die Datei jetzt und von nun an schreiben</translation>
        </message>
    </context>
    <context>
        <name>LiveFiles</name>
        <message>
            <source>1 paper</source>
            <translation>1 Papier</translation>
        </message>
        <message>
            <source>Abstracts</source>
            <translation>Abstracts</translation>
        </message>
        <message>
            <source>Accents as LaTeX commands</source>
            <translation>Akzente als LaTeX-Befehle</translation>
        </message>
        <message>
            <source>DOI, arXiv ID and URL</source>
            <translation>DOI, arXiv-ID und URL</translation>
        </message>
        <message>
            <source>Entries as they came</source>
            <translation>Einträge, wie sie kamen</translation>
        </message>
        <message>
            <source>Former keys, too</source>
            <translation>Auch frühere Schlüssel</translation>
        </message>
        <message>
            <source>Let a manuscript find papers by the citation keys that they once had</source>
            <translation>Ein Manuskript findet Papiere auch unter Zitierschlüsseln, die sie früher hatten</translation>
        </message>
        <message>
            <source>My notes</source>
            <translation>Meine Notizen</translation>
        </message>
        <message>
            <source>Overwrite</source>
            <translation>Überschreiben</translation>
        </message>
        <message>
            <source>Status, rating and collections</source>
            <translation>Status, Bewertung und Sammlungen</translation>
        </message>
        <message>
            <source>Tags as keywords</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>Write It Here</source>
            <translation>Hier schreiben</translation>
        </message>
        <message>
            <source>Write Now</source>
            <translation>Jetzt schreiben</translation>
        </message>
        <message>
            <source>Write letters beyond ASCII as commands, for old LaTeX</source>
            <translation>Buchstaben außerhalb von ASCII als Befehle schreiben, für altes LaTeX</translation>
        </message>
        <message>
            <source>Write the abstract of each paper, too</source>
            <translation>Auch den Abstract jedes Papiers schreiben</translation>
        </message>
        <message>
            <source>Write the tags of each paper as its keywords</source>
            <translation>Die Schlagwörter jedes Papiers als Keywords schreiben</translation>
        </message>
        <message>
            <source>Write unedited entries of .bib files to the letter, with all they hold</source>
            <translation>Unbearbeitete Einträge aus .bib-Dateien buchstabengetreu schreiben, mit allem, was sie enthalten</translation>
        </message>
        <message>
            <source>Write what you made of each paper, as JabRef does</source>
            <translation>Schreiben, was Sie aus jedem Papier gemacht haben, wie JabRef es tut</translation>
        </message>
        <message>
            <source>Write where each paper is found</source>
            <translation>Schreiben, wo jedes Papier zu finden ist</translation>
        </message>
        <message>
            <source>Write your own notes, which are private otherwise</source>
            <translation>Die eigenen Notizen schreiben, die sonst privat sind</translation>
        </message>
        <message>
            <source>being written</source>
            <translation>wird geschrieben</translation>
        </message>
        <message>
            <source>changed elsewhere</source>
            <translation>anderswo geändert</translation>
        </message>
        <message>
            <source>never written</source>
            <translation>nie geschrieben</translation>
        </message>
        <message>
            <source>not allowed here</source>
            <translation>hier nicht erlaubt</translation>
        </message>
        <message>
            <source>not written</source>
            <translation>nicht geschrieben</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>ruht</translation>
        </message>
        <message>
            <source>to be written</source>
            <translation>noch zu schreiben</translation>
        </message>
        <message>
            <source>up to date</source>
            <translation>aktuell</translation>
        </message>
        <message>
            <source>written {}</source>
            <translation>geschrieben {}</translation>
        </message>
        <message>
            <source>{} papers</source>
            <translation>{} Papiere</translation>
        </message>
    </context>
    <context>
        <name>LiveFilesSheet</name>
        <message numerus="yes">
            <source>%n file(s) kept up to date</source>
            <translation>
                <numerusform>%n Datei wird aktuell gehalten</numerusform>
                <numerusform>%n Dateien werden aktuell gehalten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) to look at</source>
            <translation>
                <numerusform>%n Datei ist anzusehen</numerusform>
                <numerusform>%n Dateien sind anzusehen</numerusform>
            </translation>
        </message>
        <message>
            <source>A live file is a .bib, .json or .ris that always holds what a collection or a search holds. PaperDesk writes it anew shortly after a change, so that your manuscript and your editor find every paper by its key. As long as nothing changes it is not touched.</source>
            <translation>Eine Live-Datei ist eine .bib, .json oder .ris, die immer enthält, was in einer Sammlung liegt oder eine Suche findet. PaperDesk schreibt sie kurz nach einer Änderung neu, damit Ihr Manuskript und Ihr Editor jedes Papier unter seinem Schlüssel finden. Solange sich nichts ändert, wird sie nicht angerührt.</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>Hinzufügen…</translation>
        </message>
        <message>
            <source>Bring the file up to date now</source>
            <translation>Die Datei jetzt aktualisieren</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Ändern…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Go On</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Go back to the library</source>
            <translation>Zurück zur Bibliothek</translation>
        </message>
        <message>
            <source>Import What Is New</source>
            <translation>Neues importieren</translation>
        </message>
        <message>
            <source>Keep another file up to date</source>
            <translation>Eine weitere Datei aktuell halten</translation>
        </message>
        <message>
            <source>Keep the file up to date no longer; the file itself stays</source>
            <translation>Die Datei nicht mehr aktuell halten; sie selbst bleibt</translation>
        </message>
        <message>
            <source>Leave the file as it is for now, or go on with it</source>
            <translation>Die Datei vorerst lassen, wie sie ist, oder wieder weitermachen</translation>
        </message>
        <message>
            <source>Let it hold something else, or be written otherwise</source>
            <translation>Sie etwas anderes enthalten lassen oder anders schreiben</translation>
        </message>
        <message>
            <source>Live files</source>
            <translation>Live-Dateien</translation>
        </message>
        <message>
            <source>Looking at the files…</source>
            <translation>Die Dateien werden angesehen…</translation>
        </message>
        <message>
            <source>No file is kept up to date yet.</source>
            <translation>Noch wird keine Datei aktuell gehalten.</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Ruhen lassen</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Take over what the other program wrote, to be looked at; then the file is written anew</source>
            <translation>Übernehmen, was das andere Programm geschrieben hat, um es anzusehen; dann wird die Datei neu geschrieben</translation>
        </message>
        <message>
            <source>What you do here can be undone.</source>
            <translation>Was Sie hier tun, lässt sich rückgängig machen.</translation>
        </message>
    </context>
    <context>
        <name>MailSetup</name>
        <message>
            <source>465 for TLS from the start, 587 for STARTTLS, unless your provider says otherwise</source>
            <translation>465 für TLS von Anfang an, 587 für STARTTLS, wenn der Anbieter nichts anderes sagt</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Encryption</source>
            <translation>Verschlüsselung</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Vergessen</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>In the keyring; type to change it</source>
            <translation>Im Schlüsselbund; tippen, um es zu ändern</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Keep no mail server and no password any more</source>
            <translation>Keinen Mailserver und kein Passwort mehr behalten</translation>
        </message>
        <message>
            <source>Keep this, and send a short mail to see whether it works</source>
            <translation>Dies behalten und eine kurze E-Mail senden, um zu sehen, ob es geht</translation>
        </message>
        <message>
            <source>Leave everything as it was</source>
            <translation>Alles lassen, wie es war</translation>
        </message>
        <message>
            <source>Mail for digests</source>
            <translation>E-Mail für Digests</translation>
        </message>
        <message>
            <source>Mail server</source>
            <translation>Mailserver</translation>
        </message>
        <message>
            <source>None, where the server wants none</source>
            <translation>Keiner, wenn der Server keinen will</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Passwort</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Port</translation>
        </message>
        <message>
            <source>STARTTLS</source>
            <translation>STARTTLS</translation>
        </message>
        <message>
            <source>Send a Test</source>
            <translation>Probe senden</translation>
        </message>
        <message>
            <source>Send digests this way from now on</source>
            <translation>Digests von jetzt an so senden</translation>
        </message>
        <message>
            <source>TLS from the start</source>
            <translation>TLS von Anfang an</translation>
        </message>
        <message>
            <source>The password goes into the keyring of this computer and nowhere else. The server must prove who it is; without encryption nothing is sent.</source>
            <translation>Das Passwort kommt in den Schlüsselbund dieses Rechners und sonst nirgendwohin. Der Server muss beweisen, wer er ist; unverschlüsselt wird nichts gesendet.</translation>
        </message>
        <message>
            <source>To</source>
            <translation>An</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Benutzername</translation>
        </message>
        <message>
            <source>Your own mail server; a digest is sent only when you say so</source>
            <translation>Der eigene Mailserver; ein Digest wird nur auf ausdrücklichen Wunsch gesendet</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>{library} – PaperDesk</source>
            <translation>{library} – PaperDesk</translation>
        </message>
    </context>
    <context>
        <name>Manuscripts</name>
        <message>
            <source>A command is a backslash and letters, with or without a star; the last one is kept.</source>
            <translation>Ein Befehl ist ein Backslash mit Buchstaben, mit oder ohne Stern; der letzte bleibt gültig.</translation>
        </message>
        <message>
            <source>Brackets around the citation: [@key]</source>
            <translation>Klammern um das Zitat: [@key]</translation>
        </message>
        <message>
            <source>Changes hold at once</source>
            <translation>Änderungen gelten sofort</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Befehl</translation>
        </message>
        <message>
            <source>Command of LaTeX</source>
            <translation>Befehl von LaTeX</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Empty brackets for a page: \cite[]{key}</source>
            <translation>Leere Klammern für eine Seite: \cite[]{key}</translation>
        </message>
        <message>
            <source>Go back to the papers</source>
            <translation>Zurück zu den Papieren</translation>
        </message>
        <message>
            <source>How citation keys are written when you copy them, and which editor they are pushed to</source>
            <translation>Wie Zitierschlüssel beim Kopieren geschrieben werden und an welchen Editor sie gehen</translation>
        </message>
        <message>
            <source>LaTeX</source>
            <translation>LaTeX</translation>
        </message>
        <message>
            <source>Manuscripts and editors</source>
            <translation>Manuskripte und Editoren</translation>
        </message>
        <message>
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <source>Push to an editor</source>
            <translation>An einen Editor schicken</translation>
        </message>
    </context>
    <context>
        <name>MarginEdit</name>
        <message>
            <source>Comment</source>
            <translation>Kommentar</translation>
        </message>
        <message>
            <source>Comment on this highlight</source>
            <translation>Diese Hervorhebung kommentieren</translation>
        </message>
    </context>
    <context>
        <name>Mending</name>
        <message>
            <source>Ctrl+Enter tries again</source>
            <translation>Strg+Eingabe versucht es noch einmal</translation>
        </message>
        <message>
            <source>Original text</source>
            <translation>Ursprünglicher Text</translation>
        </message>
        <message>
            <source>Read the mended entry and add it (Ctrl+Enter)</source>
            <translation>Den ausgebesserten Eintrag lesen und hinzufügen (Strg+Eingabe)</translation>
        </message>
        <message>
            <source>Take back what was changed here</source>
            <translation>Zurücknehmen, was hier geändert wurde</translation>
        </message>
        <message>
            <source>This is only its beginning; mend it in the file and import that again.</source>
            <translation>Das ist nur der Anfang; in der Datei ausbessern und sie noch einmal importieren.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal</translation>
        </message>
    </context>
    <context>
        <name>MetaLine</name>
        <message>
            <source>Added on {0}</source>
            <translation>Hinzugefügt am {0}</translation>
        </message>
        <message>
            <source>Edit all bibliographic details here (F2)</source>
            <translation>Alle bibliografischen Angaben hier bearbeiten (F2)</translation>
        </message>
        <message>
            <source>Edit details</source>
            <translation>Angaben bearbeiten</translation>
        </message>
        <message>
            <source>Open at {0}</source>
            <translation>Bei {0} öffnen</translation>
        </message>
        <message>
            <source>Snoozed until {0}</source>
            <translation>Zurückgestellt bis {0}</translation>
        </message>
        <message>
            <source>added {0}</source>
            <translation>hinzugefügt {0}</translation>
        </message>
        <message>
            <source>added {0} from {1}</source>
            <translation>hinzugefügt {0} aus {1}</translation>
        </message>
        <message>
            <source>code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>edit details</source>
            <translation>Angaben bearbeiten</translation>
        </message>
        <message>
            <source>project page</source>
            <translation>Projektseite</translation>
        </message>
        <message>
            <source>video</source>
            <translation>Video</translation>
        </message>
        <message>
            <source>{0} from {1}</source>
            <translation>{0} aus {1}</translation>
        </message>
        <message>
            <source>{0}, opens {1}</source>
            <translation>{0}, öffnet {1}</translation>
        </message>
    </context>
    <context>
        <name>Mistake</name>
        <message>
            <source>Close and write nothing down</source>
            <translation>Schließen und nichts aufschreiben</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>Kopiert.</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy the report, to send it to the developers</source>
            <translation>Den Bericht kopieren, um ihn den Entwicklern zu schicken</translation>
        </message>
        <message>
            <source>Do not write</source>
            <translation>Nicht aufschreiben</translation>
        </message>
        <message>
            <source>Every change saved before it is safe. If the window behaves oddly, start PaperDesk again.</source>
            <translation>Alle Änderungen davor sind sicher gespeichert. Verhält sich das Fenster seltsam, starten Sie PaperDesk neu.</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>Something went wrong that should not have</source>
            <translation>Etwas ist schiefgegangen, das nicht hätte schiefgehen dürfen</translation>
        </message>
        <message>
            <source>This report says where in the program it happened; nothing of your papers is in it, and it goes nowhere but into {log} on this computer.</source>
            <translation>Dieser Bericht sagt, wo im Programm es geschah; von Ihren Papern steht nichts darin, und er kommt nirgendwohin als in {log} auf diesem Computer.</translation>
        </message>
        <message>
            <source>Write down</source>
            <translation>Aufschreiben</translation>
        </message>
        <message>
            <source>Write it to the log and close</source>
            <translation>Ins Protokoll schreiben und schließen</translation>
        </message>
    </context>
    <context>
        <name>NameLine</name>
        <message>
            <source>{0}; Alt+Up and Alt+Down move the name</source>
            <translation>{0}; Alt+Hoch und Alt+Runter verschieben den Namen</translation>
        </message>
    </context>
    <context>
        <name>NameRow</name>
        <message>
            <source>&amp;Organisation</source>
            <translation>&amp;Organisation</translation>
        </message>
        <message>
            <source>&amp;Particle and suffix</source>
            <translation>Namens&amp;zusätze</translation>
        </message>
        <message>
            <source>Family name</source>
            <translation>Nachname</translation>
        </message>
        <message>
            <source>Given names</source>
            <translation>Vornamen</translation>
        </message>
        <message>
            <source>Jr.</source>
            <translation>Jr.</translation>
        </message>
        <message>
            <source>More about this name</source>
            <translation>Mehr zu diesem Namen</translation>
        </message>
        <message>
            <source>Move &amp;down</source>
            <translation>Nach &amp;unten</translation>
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation>Nach &amp;oben</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Remove this name</source>
            <translation>Diesen Namen entfernen</translation>
        </message>
        <message>
            <source>von</source>
            <translation>von</translation>
        </message>
    </context>
    <context>
        <name>NamesEditor</name>
        <message>
            <source>+ add a name</source>
            <translation>+ Name</translation>
        </message>
        <message>
            <source>Family, Given and Family, Given; an {Organisation} stands in braces</source>
            <translation>Nachname, Vorname and Nachname, Vorname; eine {Organisation} steht in Klammern</translation>
        </message>
        <message>
            <source>One more name at the end</source>
            <translation>Ein weiterer Name am Ende</translation>
        </message>
        <message>
            <source>Show a row for each name</source>
            <translation>Eine Zeile für jeden Namen</translation>
        </message>
        <message>
            <source>Show all names as text</source>
            <translation>Alle Namen als Text</translation>
        </message>
        <message>
            <source>So many names are shown as text only</source>
            <translation>So viele Namen werden nur als Text gezeigt</translation>
        </message>
        <message>
            <source>There are more who are not named here</source>
            <translation>Es gibt weitere, die hier nicht genannt sind</translation>
        </message>
        <message>
            <source>and others</source>
            <translation>und andere</translation>
        </message>
        <message>
            <source>as one line</source>
            <translation>als eine Zeile</translation>
        </message>
        <message>
            <source>as rows</source>
            <translation>als Zeilen</translation>
        </message>
        <message>
            <source>{0} in one line: Family, Given and Family, Given</source>
            <translation>{0} in einer Zeile: Nachname, Vorname and Nachname, Vorname</translation>
        </message>
    </context>
    <context>
        <name>Navigation</name>
        <message>
            <source>There is nothing to go back to.</source>
            <translation>Es gibt nichts, wohin es zurückginge.</translation>
        </message>
    </context>
    <context>
        <name>NetworkChoices</name>
        <message>
            <source>All {} services</source>
            <translation>Alle {} Dienste</translation>
        </message>
        <message>
            <source>Articles, conference papers and books</source>
            <translation>Artikel, Konferenzbeiträge und Bücher</translation>
        </message>
        <message>
            <source>Books, by ISBN</source>
            <translation>Bücher, nach ISBN</translation>
        </message>
        <message>
            <source>Choose services</source>
            <translation>Dienste wählen</translation>
        </message>
        <message>
            <source>Choose which services are asked, and at which addresses</source>
            <translation>Wählen, welche Dienste unter welchen Adressen gefragt werden</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
        <message>
            <source>Computer science, by title</source>
            <translation>Informatik, nach Titel</translation>
        </message>
        <message>
            <source>Life sciences, by PMID, DOI and title</source>
            <translation>Lebenswissenschaften, nach PMID, DOI und Titel</translation>
        </message>
        <message>
            <source>Look up waiting papers by itself once there is a network</source>
            <translation>Wartende Papiere von selbst nachschlagen, sobald ein Netzwerk da ist</translation>
        </message>
        <message>
            <source>Machine learning, by arXiv ID</source>
            <translation>Maschinelles Lernen, nach arXiv-ID</translation>
        </message>
        <message>
            <source>Mail address for services</source>
            <translation>Mailadresse für Dienste</translation>
        </message>
        <message>
            <source>Medicine, by PMID</source>
            <translation>Medizin, nach PMID</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Netzwerk</translation>
        </message>
        <message>
            <source>Nothing leaves this computer, whatever is asked for</source>
            <translation>Nichts verlässt diesen Rechner, was auch verlangt wird</translation>
        </message>
        <message>
            <source>Papers of all fields</source>
            <translation>Papiere aller Fächer</translation>
        </message>
        <message>
            <source>Preprints, by arXiv ID and by title</source>
            <translation>Vorabdrucke, nach arXiv-ID und Titel</translation>
        </message>
        <message>
            <source>Services that know whom to write to answer sooner. None is sent unless you type one.</source>
            <translation>Dienste, die wissen, wem sie schreiben können, antworten eher. Gesendet wird nur, was Sie eintippen.</translation>
        </message>
        <message>
            <source>Services to ask</source>
            <translation>Dienste, die gefragt werden</translation>
        </message>
        <message>
            <source>What you asked for while there was none is asked for then</source>
            <translation>Was Sie verlangt haben, als keines da war, wird dann gefragt</translation>
        </message>
        <message>
            <source>Whatever has a DOI, data and software too</source>
            <translation>Alles mit einer DOI, auch Daten und Software</translation>
        </message>
        <message>
            <source>Work offline: send nothing</source>
            <translation>Offline arbeiten: nichts senden</translation>
        </message>
        <message>
            <source>Works of all fields</source>
            <translation>Werke aller Fächer</translation>
        </message>
        <message>
            <source>{0} of {1} services</source>
            <translation>{0} von {1} Diensten</translation>
        </message>
    </context>
    <context>
        <name>NewKeys</name>
        <message>
            <source>By the formula {}</source>
            <translation>Nach der Formel {}</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message numerus="yes">
            <source>Change %n key(s)</source>
            <translation>
                <numerusform>%n Schlüssel ändern</numerusform>
                <numerusform>%n Schlüssel ändern</numerusform>
            </translation>
        </message>
        <message>
            <source>Changes {}</source>
            <translation>Neu {}</translation>
        </message>
        <message>
            <source>Give the papers these keys, as one step</source>
            <translation>Den Papieren diese Schlüssel geben, in einem Schritt</translation>
        </message>
        <message>
            <source>Leave all keys as they are</source>
            <translation>Alle Schlüssel lassen, wie sie sind</translation>
        </message>
        <message>
            <source>New citation keys</source>
            <translation>Neue Zitierschlüssel</translation>
        </message>
        <message>
            <source>Papers with their old and new keys</source>
            <translation>Papiere mit altem und neuem Schlüssel</translation>
        </message>
        <message>
            <source>Stay {}</source>
            <translation>Bleiben {}</translation>
        </message>
        <message>
            <source>The old keys still find their papers; texts that cite them are not changed.</source>
            <translation>Die alten Schlüssel finden ihre Papiere weiterhin; Texte, die sie zitieren, werden nicht geändert.</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Ohne Titel</translation>
        </message>
        <message>
            <source>With a letter {}</source>
            <translation>Mit Buchstabe {}</translation>
        </message>
        <message>
            <source>another paper has {key}</source>
            <translation>ein anderes Papier hat {key}</translation>
        </message>
        <message>
            <source>stays</source>
            <translation>bleibt</translation>
        </message>
    </context>
    <context>
        <name>NewPaper</name>
        <message>
            <source>A title or an identifier is enough to begin with.</source>
            <translation>Für den Anfang genügt ein Titel oder eine Kennung.</translation>
        </message>
        <message>
            <source>Add it all the same</source>
            <translation>Trotzdem hinzufügen</translation>
        </message>
        <message>
            <source>Add it to the library (Ctrl+Enter)</source>
            <translation>In die Bibliothek aufnehmen (Strg+Eingabe)</translation>
        </message>
        <message>
            <source>Add nothing</source>
            <translation>Nichts hinzufügen</translation>
        </message>
        <message>
            <source>Add nothing and go to the paper</source>
            <translation>Nichts hinzufügen und zum Papier gehen</translation>
        </message>
        <message>
            <source>Add paper</source>
            <translation>Papier hinzufügen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Ctrl+Enter adds the paper</source>
            <translation>Strg+Eingabe fügt das Papier hinzu</translation>
        </message>
        <message>
            <source>New paper</source>
            <translation>Neues Papier</translation>
        </message>
        <message>
            <source>Restore it</source>
            <translation>Zurückholen</translation>
        </message>
        <message>
            <source>Show it</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>You have dismissed this before: {0}.</source>
            <translation>Früher schon verworfen: {0}.</translation>
        </message>
        <message>
            <source>You have this already: {0} is in the Trash.</source>
            <translation>Schon vorhanden: {0} liegt im Papierkorb.</translation>
        </message>
        <message>
            <source>You have this already: {0}.</source>
            <translation>Schon vorhanden: {0}.</translation>
        </message>
    </context>
    <context>
        <name>NoteBeside</name>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
    </context>
    <context>
        <name>NoteCompletion</name>
        <message>
            <source>What can be written here</source>
            <translation>Was hier stehen kann</translation>
        </message>
    </context>
    <context>
        <name>NoteEditor</name>
        <message>
            <source>1 word</source>
            <translation>1 Wort</translation>
        </message>
        <message>
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <source>Markdown · not saved yet</source>
            <translation>Markdown · noch nicht gespeichert</translation>
        </message>
        <message>
            <source>Markdown · saved</source>
            <translation>Markdown · gespeichert</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>{number} words</source>
            <translation>{number} Wörter</translation>
        </message>
    </context>
    <context>
        <name>NoteMentions</name>
        <message>
            <source>
and in more notes</source>
            <translation>
und in weiteren Notizen</translation>
        </message>
        <message>
            <source>Mentioned in</source>
            <translation>Erwähnt in</translation>
        </message>
        <message>
            <source>Papers whose notes mention this one</source>
            <translation>Papiere, deren Notizen dieses erwähnen</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Ohne Titel</translation>
        </message>
    </context>
    <context>
        <name>NotePage</name>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Go back to the list (Esc)</source>
            <translation>Zurück zur Liste (Esc)</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Ohne Titel</translation>
        </message>
    </context>
    <context>
        <name>NoteSource</name>
        <message>
            <source>Markdown: # heading, - list, *emphasis*, `code`, [[citation-key]]</source>
            <translation>Markdown: # Überschrift, - Liste, *betont*, `Code`, [[Zitierschlüssel]]</translation>
        </message>
        <message>
            <source>Note in Markdown</source>
            <translation>Notiz in Markdown</translation>
        </message>
    </context>
    <context>
        <name>NoteView</name>
        <message>
            <source>Click to write</source>
            <translation>Zum Schreiben klicken</translation>
        </message>
        <message>
            <source>No note yet. Click here to write one.</source>
            <translation>Noch keine Notiz. Zum Schreiben hier klicken.</translation>
        </message>
        <message>
            <source>No paper of the library has this key.</source>
            <translation>Kein Papier der Bibliothek hat diesen Schlüssel.</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
    </context>
    <context>
        <name>OpenLink</name>
        <message>
            <source>Do not ask again for {} until PaperDesk is closed</source>
            <translation>Für {} nicht mehr fragen, bis PaperDesk geschlossen wird</translation>
        </message>
        <message>
            <source>Open in browser</source>
            <translation>Im Browser öffnen</translation>
        </message>
        <message>
            <source>Open {} in your browser?</source>
            <translation>{} im Browser öffnen?</translation>
        </message>
        <message>
            <source>This name is written in another script.</source>
            <translation>Dieser Name ist in einer anderen Schrift geschrieben.</translation>
        </message>
    </context>
    <context>
        <name>OverviewPage</name>
        <message>
            <source>Decided each week</source>
            <translation>Entschieden je Woche</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>Zu erledigen</translation>
        </message>
        <message>
            <source>No paper has a tag yet; T tags the selection.</source>
            <translation>Noch kein Papier hat ein Schlagwort; T gibt der Auswahl eines.</translation>
        </message>
        <message>
            <source>Nothing: well done.</source>
            <translation>Nichts: gut so.</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Überblick</translation>
        </message>
        <message>
            <source>Read each week</source>
            <translation>Gelesen je Woche</translation>
        </message>
        <message>
            <source>Reading days</source>
            <translation>Lesetage</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>dismissed</source>
            <translation>verworfen</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>behalten</translation>
        </message>
        <message>
            <source>to read</source>
            <translation>zu lesen</translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>Read as a daily mail of arXiv</source>
            <translation>Als tägliche E-Mail von arXiv gelesen</translation>
        </message>
        <message>
            <source>Read as a list of OpenReview</source>
            <translation>Als Liste von OpenReview gelesen</translation>
        </message>
        <message>
            <source>Read as a list of arXiv</source>
            <translation>Als Liste von arXiv gelesen</translation>
        </message>
        <message>
            <source>Read as a list of titles with their authors</source>
            <translation>Als Liste von Titeln mit ihren Autoren gelesen</translation>
        </message>
        <message>
            <source>Read as results of Google Scholar</source>
            <translation>Als Treffer von Google Scholar gelesen</translation>
        </message>
        <message>
            <source>Read as results of Semantic Scholar</source>
            <translation>Als Treffer von Semantic Scholar gelesen</translation>
        </message>
    </context>
    <context>
        <name>PairDelegate</name>
        <message>
            <source>line {}</source>
            <translation>Zeile {}</translation>
        </message>
        <message>
            <source>lines {}–{}</source>
            <translation>Zeilen {}–{}</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
        <message>
            <source>Nothing is called that</source>
            <translation>Nichts heißt so</translation>
        </message>
        <message>
            <source>Search for commands, papers, tags, searches</source>
            <translation>Befehle, Papiere, Schlagwörter, Suchen finden</translation>
        </message>
        <message>
            <source>Type a command, a title, a tag …</source>
            <translation>Befehl, Titel, Schlagwort tippen …</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>Gefundenes</translation>
        </message>
    </context>
    <context>
        <name>PaperDelegate</name>
        <message>
            <source>1 highlight</source>
            <translation>1 Hervorhebung</translation>
        </message>
        <message>
            <source>1 note</source>
            <translation>1 Notiz</translation>
        </message>
        <message>
            <source>This paper is gone.</source>
            <translation>Dieses Papier gibt es nicht mehr.</translation>
        </message>
        <message>
            <source>Unknown authors</source>
            <translation>Autoren unbekannt</translation>
        </message>
        <message>
            <source>Without a title</source>
            <translation>Ohne Titel</translation>
        </message>
        <message>
            <source>{number} highlights</source>
            <translation>{number} Hervorhebungen</translation>
        </message>
    </context>
    <context>
        <name>PaperHeader</name>
        <message>
            <source>Authors</source>
            <translation>Autoren</translation>
        </message>
        <message>
            <source>Favourite</source>
            <translation>Favorit</translation>
        </message>
        <message>
            <source>Favourite: off</source>
            <translation>Favorit: nein</translation>
        </message>
        <message>
            <source>Favourite: on</source>
            <translation>Favorit: ja</translation>
        </message>
        <message>
            <source>Make it a favourite</source>
            <translation>Zum Favoriten machen</translation>
        </message>
        <message>
            <source>Take off the favourites</source>
            <translation>Aus den Favoriten nehmen</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Ohne Titel</translation>
        </message>
    </context>
    <context>
        <name>PaperList</name>
        <message>
            <source>1 highlight</source>
            <translation>1 Hervorhebung</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papier</translation>
        </message>
        <message>
            <source>by {authors}</source>
            <translation>von {authors}</translation>
        </message>
        <message>
            <source>favourite</source>
            <translation>Favorit</translation>
        </message>
        <message>
            <source>has a note</source>
            <translation>hat eine Notiz</translation>
        </message>
        <message>
            <source>tags: {names}</source>
            <translation>Schlagwörter: {names}</translation>
        </message>
        <message>
            <source>unread</source>
            <translation>ungelesen</translation>
        </message>
        <message>
            <source>{number} highlights</source>
            <translation>{number} Hervorhebungen</translation>
        </message>
    </context>
    <context>
        <name>PaperListView</name>
        <message>
            <source>1 paper</source>
            <translation>1 Papier</translation>
        </message>
        <message>
            <source>Add to favourites</source>
            <translation>Zu den Favoriten</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>Papiere</translation>
        </message>
        <message>
            <source>Remove from favourites</source>
            <translation>Aus den Favoriten nehmen</translation>
        </message>
        <message>
            <source>{number} papers</source>
            <translation>{number} Papiere</translation>
        </message>
    </context>
    <context>
        <name>Places</name>
        <message>
            <source>All feeds</source>
            <translation>Alle Feeds</translation>
        </message>
        <message>
            <source>All papers</source>
            <translation>Alle Papiere</translation>
        </message>
        <message>
            <source>Details to complete…</source>
            <translation>Angaben zu ergänzen…</translation>
        </message>
        <message>
            <source>Dismissed</source>
            <translation>Verworfen</translation>
        </message>
        <message>
            <source>Favourites</source>
            <translation>Favoriten</translation>
        </message>
        <message>
            <source>Highlights &amp; notes</source>
            <translation>Markiertes &amp; Notizen</translation>
        </message>
        <message>
            <source>Inbox</source>
            <translation>Eingang</translation>
        </message>
        <message>
            <source>Missing authors</source>
            <translation>Ohne Autoren</translation>
        </message>
        <message>
            <source>Papers to check…</source>
            <translation>Zu prüfende Papiere…</translation>
        </message>
        <message>
            <source>Possible duplicates…</source>
            <translation>Mögliche Dubletten…</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Gelesen</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>In Arbeit</translation>
        </message>
        <message>
            <source>To read</source>
            <translation>Zu lesen</translation>
        </message>
        <message>
            <source>Trash</source>
            <translation>Papierkorb</translation>
        </message>
    </context>
    <context>
        <name>PopularityChart</name>
        <message>
            <source>Popularity by day</source>
            <translation>Beliebtheit nach Tagen</translation>
        </message>
    </context>
    <context>
        <name>Preferences</name>
        <message>
            <source>Changes hold at once</source>
            <translation>Änderungen gelten sofort</translation>
        </message>
        <message>
            <source>Close the preferences</source>
            <translation>Die Einstellungen schließen</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Go back to how PaperDesk came</source>
            <translation>Zurück zum Auslieferungszustand</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>Zurücksetzen</translation>
        </message>
    </context>
    <context>
        <name>PreviewDetail</name>
        <message>
            <source>Abstract</source>
            <translation>Abstract</translation>
        </message>
        <message>
            <source>Enter begins another paper at the caret</source>
            <translation>Eingabe beginnt an der Schreibmarke ein anderes Papier</translation>
        </message>
        <message>
            <source>Two papers in one? Click where the second begins.</source>
            <translation>Zwei Papiere in einem? Dorthin klicken, wo das zweite beginnt.</translation>
        </message>
    </context>
    <context>
        <name>PreviewRows</name>
        <message>
            <source>Adds to a paper you have</source>
            <translation>Ergänzt ein vorhandenes Papier</translation>
        </message>
        <message>
            <source>Already dismissed</source>
            <translation>Schon verworfen</translation>
        </message>
        <message>
            <source>Already dismissed on {}</source>
            <translation>Schon am {} verworfen</translation>
        </message>
        <message>
            <source>Already in the library</source>
            <translation>Schon in der Bibliothek</translation>
        </message>
        <message>
            <source>Check this pair</source>
            <translation>Dieses Paar prüfen</translation>
        </message>
        <message>
            <source>Comes back from the Trash</source>
            <translation>Kommt aus dem Papierkorb zurück</translation>
        </message>
        <message>
            <source>Looks right</source>
            <translation>Sieht richtig aus</translation>
        </message>
        <message>
            <source>Twice on this page</source>
            <translation>Doppelt auf dieser Seite</translation>
        </message>
        <message>
            <source>not ticked</source>
            <translation>nicht angekreuzt</translation>
        </message>
        <message>
            <source>ticked</source>
            <translation>angekreuzt</translation>
        </message>
    </context>
    <context>
        <name>QWidget</name>
        <message>
            <source>No highlights yet. Select words in an abstract and press H, or click a colour.</source>
            <translation>Noch keine Hervorhebungen. Wörter in einem Abstract auswählen und H drücken, oder eine Farbe anklicken.</translation>
        </message>
    </context>
    <context>
        <name>Quality</name>
        <message numerus="yes">
            <source> in %n paper(s)</source>
            <translation>
                <numerusform> in %n Papier</numerusform>
                <numerusform> in %n Papieren</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>%n Befund</numerusform>
                <numerusform>%n Befunde</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Every fix can be undone.</source>
            <translation>Jede Ausbesserung lässt sich rückgängig machen.</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Befunde</translation>
        </message>
        <message>
            <source>Fix</source>
            <translation>Ausbessern</translation>
        </message>
        <message>
            <source>Fix all {}</source>
            <translation>Alle {} ausbessern</translation>
        </message>
        <message>
            <source>Go back to the library</source>
            <translation>Zurück zur Bibliothek</translation>
        </message>
        <message>
            <source>Go to this paper in the list</source>
            <translation>In der Liste zu diesem Papier gehen</translation>
        </message>
        <message>
            <source>Keep mine</source>
            <translation>Meines behalten</translation>
        </message>
        <message>
            <source>Kinds of findings</source>
            <translation>Arten von Befunden</translation>
        </message>
        <message>
            <source>Leave the paper as it is and drop what the import said</source>
            <translation>Das Papier lassen, wie es ist, und vergessen, was der Import sagte</translation>
        </message>
        <message>
            <source>Mend all findings of this kind as one step</source>
            <translation>Alle Befunde dieser Art in einem Schritt ausbessern</translation>
        </message>
        <message>
            <source>Nothing was found that should be looked at.</source>
            <translation>Nichts gefunden, das anzusehen wäre.</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Jetzt</translation>
        </message>
        <message>
            <source>Only you can tell what is right: “Show paper” leads to it.</source>
            <translation>Was richtig ist, weiß nur ein Mensch: „Papier zeigen“ führt hin.</translation>
        </message>
        <message>
            <source>Papers to check</source>
            <translation>Zu prüfende Papiere</translation>
        </message>
        <message>
            <source>Show paper</source>
            <translation>Papier zeigen</translation>
        </message>
        <message>
            <source>Take theirs</source>
            <translation>Anderes nehmen</translation>
        </message>
        <message>
            <source>Then</source>
            <translation>Dann</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Ohne Titel</translation>
        </message>
        <message>
            <source>Write what is shown under “Then”</source>
            <translation>Schreiben, was unter „Dann“ steht</translation>
        </message>
    </context>
    <context>
        <name>QueryCompletion</name>
        <message>
            <source>Values for this filter</source>
            <translation>Werte für diesen Filter</translation>
        </message>
    </context>
    <context>
        <name>QueryEdit</name>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Search papers, notes, highlights</source>
            <translation>Papiere, Notizen, Hervorhebungen suchen</translation>
        </message>
        <message>
            <source>Words, "phrases", -word, OR; filters such as tag:vision year:&gt;=2021 is:starred</source>
            <translation>Wörter, "Wortgruppen", -Wort, OR; Filter wie tag:vision year:&gt;=2021 is:starred</translation>
        </message>
    </context>
    <context>
        <name>RatingControl</name>
        <message>
            <source>Not rated</source>
            <translation>Nicht bewertet</translation>
        </message>
        <message>
            <source>Rating: {0} of 5</source>
            <translation>Bewertung: {0} von 5</translation>
        </message>
        <message>
            <source>{0} · click, or press 0 to 5</source>
            <translation>{0} · klicken, oder 0 bis 5 drücken</translation>
        </message>
    </context>
    <context>
        <name>ReadingBody</name>
        <message>
            <source>No abstract.</source>
            <translation>Kein Abstract.</translation>
        </message>
        <message>
            <source>Paste or type the abstract right here</source>
            <translation>Den Abstract gleich hier einfügen oder tippen</translation>
        </message>
        <message>
            <source>Paste the abstract</source>
            <translation>Abstract einfügen</translation>
        </message>
        <message numerus="yes">
            <source>Show more (%n characters are left out)</source>
            <translation>
                <numerusform>Mehr zeigen (%n Zeichen fehlt)</numerusform>
                <numerusform>Mehr zeigen (%n Zeichen fehlen)</numerusform>
            </translation>
        </message>
        <message>
            <source>This text is longer than an abstract; only its start is shown</source>
            <translation>Dieser Text ist länger als ein Abstract; nur sein Anfang ist zu sehen</translation>
        </message>
    </context>
    <context>
        <name>ReadingPane</name>
        <message>
            <source>Choose a paper in the list to read its abstract here.</source>
            <translation>In der Liste ein Papier wählen, um seinen Abstract hier zu lesen.</translation>
        </message>
        <message>
            <source>Nothing selected</source>
            <translation>Nichts ausgewählt</translation>
        </message>
        <message>
            <source>What you do now is done to all of them, and can be undone in one step.</source>
            <translation>Was jetzt geschieht, gilt für alle und lässt sich in einem Schritt zurücknehmen.</translation>
        </message>
        <message>
            <source>{number} papers selected</source>
            <translation>{number} Papiere ausgewählt</translation>
        </message>
    </context>
    <context>
        <name>RemarkLine</name>
        <message>
            <source>Change the remark</source>
            <translation>Anmerkung ändern</translation>
        </message>
        <message>
            <source>Remark: {}</source>
            <translation>Anmerkung: {}</translation>
        </message>
    </context>
    <context>
        <name>Remarks</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy all lines to the clipboard</source>
            <translation>Alle Zeilen in die Zwischenablage kopieren</translation>
        </message>
        <message>
            <source>Go back to the library</source>
            <translation>Zurück zur Bibliothek</translation>
        </message>
    </context>
    <context>
        <name>Report</name>
        <message numerus="yes">
            <source>%n paper(s) added</source>
            <translation>
                <numerusform>%n Papier hinzugefügt</numerusform>
                <numerusform>%n Papiere hinzugefügt</numerusform>
            </translation>
        </message>
        <message>
            <source>Added to the library</source>
            <translation>In die Bibliothek aufgenommen</translation>
        </message>
        <message>
            <source>Already in the library</source>
            <translation>Schon in der Bibliothek</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Completed a paper you have</source>
            <translation>Ergänzte ein vorhandenes Papier</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy this report to the clipboard</source>
            <translation>Diesen Bericht in die Zwischenablage kopieren</translation>
        </message>
        <message>
            <source>Details of the import</source>
            <translation>Einzelheiten des Imports</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <source>From {files}</source>
            <translation>Aus {files}</translation>
        </message>
        <message>
            <source>From {files}, {when}</source>
            <translation>Aus {files}, {when}</translation>
        </message>
        <message>
            <source>Go to the papers</source>
            <translation>Zu den Papieren gehen</translation>
        </message>
        <message>
            <source>Import report</source>
            <translation>Importbericht</translation>
        </message>
        <message>
            <source>Left over, not imported</source>
            <translation>Übrig, nicht importiert</translation>
        </message>
        <message>
            <source>Line {}</source>
            <translation>Zeile {}</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>Kein Schlüssel</translation>
        </message>
        <message>
            <source>No new papers</source>
            <translation>Keine neuen Papiere</translation>
        </message>
        <message>
            <source>Not read</source>
            <translation>Nicht gelesen</translation>
        </message>
        <message>
            <source>Read with a remark</source>
            <translation>Mit Anmerkung gelesen</translation>
        </message>
        <message>
            <source>Undo takes the import back.</source>
            <translation>Rückgängig nimmt den Import zurück.</translation>
        </message>
        <message>
            <source>added</source>
            <translation>hinzugefügt</translation>
        </message>
        <message>
            <source>already here</source>
            <translation>schon da</translation>
        </message>
        <message>
            <source>completed papers you have</source>
            <translation>ergänzten vorhandene Papiere</translation>
        </message>
        <message>
            <source>dismissed before</source>
            <translation>früher verworfen</translation>
        </message>
        <message>
            <source>found</source>
            <translation>gefunden</translation>
        </message>
        <message>
            <source>lists, searches, collections and colours</source>
            <translation>Listen, Suchen, Sammlungen und Farben</translation>
        </message>
        <message>
            <source>not read</source>
            <translation>nicht gelesen</translation>
        </message>
        <message>
            <source>{} files</source>
            <translation>{} Dateien</translation>
        </message>
        <message>
            <source>… and {} more</source>
            <translation>… und {} weitere</translation>
        </message>
    </context>
    <context>
        <name>Requests</name>
        <message numerus="yes">
            <source>%n request(s)</source>
            <translation>
                <numerusform>%n Anfrage</numerusform>
                <numerusform>%n Anfragen</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Go back to the library</source>
            <translation>Zurück zur Bibliothek</translation>
        </message>
        <message>
            <source>Network log</source>
            <translation>Netzwerkprotokoll</translation>
        </message>
        <message>
            <source>PaperDesk has asked for nothing.</source>
            <translation>PaperDesk hat nichts angefragt.</translation>
        </message>
        <message>
            <source>PaperDesk sends nothing unless you ask for it, and writes down here what it sends.</source>
            <translation>PaperDesk sendet nichts ohne Auftrag und schreibt hier auf, was es sendet.</translation>
        </message>
        <message>
            <source>Requests, newest first</source>
            <translation>Anfragen, neueste zuerst</translation>
        </message>
        <message>
            <source>The log is in {}.</source>
            <translation>Das Protokoll liegt in {}.</translation>
        </message>
        <message>
            <source>an address that was refused</source>
            <translation>eine abgelehnte Adresse</translation>
        </message>
        <message>
            <source>as scheduled</source>
            <translation>nach Zeitplan</translation>
        </message>
        <message>
            <source>as you asked</source>
            <translation>auf Ihren Wunsch</translation>
        </message>
        <message>
            <source>status {}</source>
            <translation>Status {}</translation>
        </message>
        <message>
            <source>{bytes} bytes in {seconds} s</source>
            <translation>{bytes} Bytes in {seconds} s</translation>
        </message>
    </context>
    <context>
        <name>Salvaged</name>
        <message>
            <source>Nothing seems to be lost.</source>
            <translation>Es scheint nichts verloren zu sein.</translation>
        </message>
        <message>
            <source>Papers of which only notes, highlights or abstracts were left; their titles say so: {number}.</source>
            <translation>Papiere, von denen nur Notizen, Hervorhebungen oder Abstracts übrig waren; ihre Titel sagen es: {number}.</translation>
        </message>
        <message>
            <source>Papers put together from indexes, which want a look: {number}.</source>
            <translation>Aus Verzeichnissen zusammengesetzte Papiere, die einen Blick brauchen: {number}.</translation>
        </message>
        <message>
            <source>Saved: {counts}.</source>
            <translation>Gerettet: {counts}.</translation>
        </message>
        <message>
            <source>Something may be missing in these tables: {tables}.</source>
            <translation>In diesen Tabellen kann etwas fehlen: {tables}.</translation>
        </message>
        <message>
            <source>The damaged file is kept: {path}</source>
            <translation>Die beschädigte Datei wird behalten: {path}</translation>
        </message>
        <message>
            <source>The library said that it holds {number} papers.</source>
            <translation>Die Bibliothek gab an, {number} Papiere zu enthalten.</translation>
        </message>
        <message>
            <source>What could be undone before is not kept.</source>
            <translation>Was sich vorher rückgängig machen ließ, ist nicht erhalten.</translation>
        </message>
    </context>
    <context>
        <name>SalvagedNote</name>
        <message>
            <source>Go on with it</source>
            <translation>Mit ihr weitermachen</translation>
        </message>
        <message>
            <source>Open the library</source>
            <translation>Bibliothek öffnen</translation>
        </message>
        <message>
            <source>What could be read is saved</source>
            <translation>Das Lesbare ist gerettet</translation>
        </message>
    </context>
    <context>
        <name>ScopeChoice</name>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
    </context>
    <context>
        <name>SearchBar</name>
        <message>
            <source>Clear the search</source>
            <translation>Die Suche leeren</translation>
        </message>
        <message>
            <source>Clear the search (Esc)</source>
            <translation>Die Suche leeren (Esc)</translation>
        </message>
    </context>
    <context>
        <name>Services</name>
        <message>
            <source>Address of {}</source>
            <translation>Adresse von {}</translation>
        </message>
        <message>
            <source>Another address, such as a mirror</source>
            <translation>Andere Adresse, etwa ein Spiegel</translation>
        </message>
        <message>
            <source>Ask all services at their own addresses</source>
            <translation>Alle Dienste unter ihren eigenen Adressen fragen</translation>
        </message>
        <message>
            <source>Ask these services from now on</source>
            <translation>Von nun an diese Dienste fragen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Leave the services as they were</source>
            <translation>Die Dienste lassen, wie sie waren</translation>
        </message>
        <message>
            <source>Nothing is asked unless you do.</source>
            <translation>Gefragt wird nur, wenn Sie es verlangen.</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>Alle zurücksetzen</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Dienst</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>Dienste</translation>
        </message>
        <message>
            <source>The address of {} is no web address; it begins with https://.</source>
            <translation>Die Adresse von {} ist keine Webadresse; sie beginnt mit https://.</translation>
        </message>
        <message>
            <source>Which of them are asked when you look papers up; what is not ticked is never asked</source>
            <translation>Welche gefragt werden, wenn Sie Papiere nachschlagen; ohne Häkchen wird nie gefragt</translation>
        </message>
        <message>
            <source>Without any service, no details can be looked up.</source>
            <translation>Ohne einen Dienst lassen sich keine Angaben nachschlagen.</translation>
        </message>
    </context>
    <context>
        <name>Session</name>
        <message>
            <source>PaperDesk is at work on “{task}”; nothing else was changed.</source>
            <translation>PaperDesk arbeitet an „{task}“; sonst wurde nichts geändert.</translation>
        </message>
        <message>
            <source>The library {name} can only be read here; nothing was changed.</source>
            <translation>Die Bibliothek {name} ist hier schreibgeschützt; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>The library {name} is in use by another program; nothing was changed.</source>
            <translation>Die Bibliothek {name} wird von einem anderen Programm benutzt; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>Try again in a moment.</source>
            <translation>Gleich noch einmal versuchen.</translation>
        </message>
        <message>
            <source>Wait for its end or cancel it, then try again.</source>
            <translation>Das Ende abwarten oder abbrechen, dann noch einmal versuchen.</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>1 GB</source>
            <translation>1 GB</translation>
        </message>
        <message>
            <source>100 GB</source>
            <translation>100 GB</translation>
        </message>
        <message>
            <source>20 GB</source>
            <translation>20 GB</translation>
        </message>
        <message>
            <source>5 GB</source>
            <translation>5 GB</translation>
        </message>
        <message>
            <source>Another program</source>
            <translation>Ein anderes Programm</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Aussehen</translation>
        </message>
        <message>
            <source>Ask before a link opens in the browser</source>
            <translation>Fragen, bevor ein Link im Browser aufgeht</translation>
        </message>
        <message>
            <source>At most 5 GB or a tenth of what is free</source>
            <translation>Höchstens 5 GB oder ein Zehntel des freien Platzes</translation>
        </message>
        <message>
            <source>Back the library up by itself</source>
            <translation>Die Bibliothek von selbst sichern</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Sicherungen</translation>
        </message>
        <message>
            <source>BibLaTeX</source>
            <translation>BibLaTeX</translation>
        </message>
        <message>
            <source>BibTeX</source>
            <translation>BibTeX</translation>
        </message>
        <message>
            <source>Braces around names and acronyms</source>
            <translation>Klammern um Namen und Abkürzungen</translation>
        </message>
        <message>
            <source>Braces around the whole title</source>
            <translation>Klammern um den ganzen Titel</translation>
        </message>
        <message>
            <source>CSL-JSON</source>
            <translation>CSL-JSON</translation>
        </message>
        <message>
            <source>Capitals in exported titles</source>
            <translation>Großbuchstaben in exportierten Titeln</translation>
        </message>
        <message>
            <source>Citation key</source>
            <translation>Zitierschlüssel</translation>
        </message>
        <message>
            <source>Citations</source>
            <translation>Zitate</translation>
        </message>
        <message>
            <source>Comfortable</source>
            <translation>Bequem</translation>
        </message>
        <message>
            <source>Copy citation as</source>
            <translation>Zitat kopieren als</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Dense</source>
            <translation>Dicht</translation>
        </message>
        <message>
            <source>Deutsch</source>
            <translation>Deutsch</translation>
        </message>
        <message>
            <source>Distance of lines in abstracts</source>
            <translation>Zeilenabstand in Abstracts</translation>
        </message>
        <message>
            <source>English</source>
            <translation>English</translation>
        </message>
        <message>
            <source>First author</source>
            <translation>Erstautor</translation>
        </message>
        <message>
            <source>Follow the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Formatted reference</source>
            <translation>Formatierte Literaturangabe</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Hoher Kontrast</translation>
        </message>
        <message>
            <source>In-text citation</source>
            <translation>Zitat im Text</translation>
        </message>
        <message>
            <source>Justify the lines of abstracts</source>
            <translation>Blocksatz in Abstracts</translation>
        </message>
        <message>
            <source>LaTeX \cite{key}</source>
            <translation>LaTeX \cite{key}</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Last read</source>
            <translation>Zuletzt gelesen</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>List papers as a table</source>
            <translation>Papiere als Tabelle zeigen</translation>
        </message>
        <message>
            <source>Markdown [@key]</source>
            <translation>Markdown [@key]</translation>
        </message>
        <message>
            <source>Markdown link</source>
            <translation>Markdown-Link</translation>
        </message>
        <message>
            <source>Newest added</source>
            <translation>Neu hinzugefügt</translation>
        </message>
        <message>
            <source>No extra braces</source>
            <translation>Keine zusätzlichen Klammern</translation>
        </message>
        <message>
            <source>Oldest added</source>
            <translation>Alt hinzugefügt</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>Papiere</translation>
        </message>
        <message>
            <source>RIS</source>
            <translation>RIS</translation>
        </message>
        <message>
            <source>Reading order</source>
            <translation>Lesereihenfolge</translation>
        </message>
        <message>
            <source>Reference in Markdown</source>
            <translation>Literaturangabe in Markdown</translation>
        </message>
        <message>
            <source>Rows of the list</source>
            <translation>Zeilen der Liste</translation>
        </message>
        <message>
            <source>Second folder for backups</source>
            <translation>Zweiter Ordner für Sicherungen</translation>
        </message>
        <message>
            <source>Show hints for the first steps</source>
            <translation>Hinweise für die ersten Schritte zeigen</translation>
        </message>
        <message>
            <source>Sort papers by</source>
            <translation>Papiere sortieren nach</translation>
        </message>
        <message>
            <source>Space for backups</source>
            <translation>Platz für Sicherungen</translation>
        </message>
        <message>
            <source>Text size of abstracts</source>
            <translation>Schriftgröße der Abstracts</translation>
        </message>
        <message>
            <source>Text size of the window</source>
            <translation>Schriftgröße des Fensters</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Typst #cite(&lt;key&gt;)</source>
            <translation>Typst #cite(&lt;key&gt;)</translation>
        </message>
        <message>
            <source>Write accents as LaTeX commands</source>
            <translation>Akzente als LaTeX-Befehle schreiben</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Jahr</translation>
        </message>
    </context>
    <context>
        <name>SidebarDelegate</name>
        <message>
            <source>New name of {0}</source>
            <translation>Neuer Name von {0}</translation>
        </message>
    </context>
    <context>
        <name>SidebarTree</name>
        <message>
            <source>1 new paper</source>
            <translation>1 neues Papier</translation>
        </message>
        <message>
            <source>Collection {name}</source>
            <translation>Sammlung {name}</translation>
        </message>
        <message>
            <source>Collections</source>
            <translation>Sammlungen</translation>
        </message>
        <message>
            <source>Drop papers here</source>
            <translation>Papiere hierher ziehen</translation>
        </message>
        <message>
            <source>Feed {name}</source>
            <translation>Feed {name}</translation>
        </message>
        <message>
            <source>Feeds</source>
            <translation>Feeds</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>Zu erledigen</translation>
        </message>
        <message>
            <source>Saved search {name}</source>
            <translation>Gespeicherte Suche {name}</translation>
        </message>
        <message>
            <source>Saved searches</source>
            <translation>Gespeicherte Suchen</translation>
        </message>
        <message>
            <source>Subscribe…</source>
            <translation>Abonnieren …</translation>
        </message>
        <message>
            <source>Tag {name}</source>
            <translation>Schlagwort {name}</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>ruht</translation>
        </message>
        <message>
            <source>{count} new papers</source>
            <translation>{count} neue Papiere</translation>
        </message>
        <message>
            <source>{title}, 1 paper</source>
            <translation>{title}, 1 Papier</translation>
        </message>
        <message>
            <source>{title}, {count} papers</source>
            <translation>{title}, {count} Papiere</translation>
        </message>
    </context>
    <context>
        <name>SidebarView</name>
        <message>
            <source>Places</source>
            <translation>Orte</translation>
        </message>
    </context>
    <context>
        <name>SimilarPapers</name>
        <message>
            <source>Hide the similar papers</source>
            <translation>Ähnliche Papiere verbergen</translation>
        </message>
        <message>
            <source>Show papers that are like this one</source>
            <translation>Papiere zeigen, die diesem ähneln</translation>
        </message>
        <message>
            <source>Similar papers</source>
            <translation>Ähnliche Papiere</translation>
        </message>
        <message>
            <source>Similar papers ▸</source>
            <translation>Ähnliche Papiere ▸</translation>
        </message>
        <message>
            <source>Similar papers ▾</source>
            <translation>Ähnliche Papiere ▾</translation>
        </message>
    </context>
    <context>
        <name>SimilarPresenter</name>
        <message>
            <source>No other paper of the library is much like this one.</source>
            <translation>Kein anderes Papier der Bibliothek ähnelt diesem sehr.</translation>
        </message>
        <message>
            <source>There is no abstract to compare, and no other paper has the words of this title.</source>
            <translation>Es gibt keinen Abstract zum Vergleichen, und kein anderes Papier hat die Wörter dieses Titels.</translation>
        </message>
    </context>
    <context>
        <name>SimilarRow</name>
        <message>
            <source>In common: {0}</source>
            <translation>Gemeinsam: {0}</translation>
        </message>
        <message>
            <source>Unknown authors</source>
            <translation>Autoren unbekannt</translation>
        </message>
        <message>
            <source>Without a title</source>
            <translation>Ohne Titel</translation>
        </message>
        <message>
            <source>favourite</source>
            <translation>Favorit</translation>
        </message>
        <message>
            <source>{0} and others</source>
            <translation>{0} und andere</translation>
        </message>
    </context>
    <context>
        <name>Source</name>
        <message>
            <source>Text of the entry</source>
            <translation>Text des Eintrags</translation>
        </message>
    </context>
    <context>
        <name>StatusControl</name>
        <message>
            <source>Dismissed</source>
            <translation>Verworfen</translation>
        </message>
        <message>
            <source>Inbox</source>
            <translation>Eingang</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Mark as: {0}</source>
            <translation>Als „{0}“ markieren</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Gelesen</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>In Arbeit</translation>
        </message>
        <message>
            <source>Skimmed</source>
            <translation>Überflogen</translation>
        </message>
        <message>
            <source>Status: {0}. Choose another</source>
            <translation>Status: {0}. Einen anderen wählen</translation>
        </message>
        <message>
            <source>To read</source>
            <translation>Zu lesen</translation>
        </message>
        <message>
            <source>all statuses</source>
            <translation>alle Status</translation>
        </message>
        <message>
            <source>{0} since {1}</source>
            <translation>{0} seit {1}</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>1 favourite</source>
            <translation>1 Favorit</translation>
        </message>
        <message>
            <source>1 paper</source>
            <translation>1 Papier</translation>
        </message>
        <message>
            <source>All changes saved</source>
            <translation>Alle Änderungen gespeichert</translation>
        </message>
        <message>
            <source>{number} favourites</source>
            <translation>{number} Favoriten</translation>
        </message>
        <message>
            <source>{number} papers</source>
            <translation>{number} Papiere</translation>
        </message>
    </context>
    <context>
        <name>StepDelegate</name>
        <message>
            <source>undone · {}</source>
            <translation>rückgängig · {}</translation>
        </message>
    </context>
    <context>
        <name>StyleList</name>
        <message>
            <source>Citation styles</source>
            <translation>Zitierstile</translation>
        </message>
    </context>
    <context>
        <name>StyleModel</name>
        <message>
            <source>favourite</source>
            <translation>Favorit</translation>
        </message>
    </context>
    <context>
        <name>StylePreview</name>
        <message>
            <source>Bibliography</source>
            <translation>Literaturverzeichnis</translation>
        </message>
        <message>
            <source>Citation in the text</source>
            <translation>Zitat im Text</translation>
        </message>
        <message>
            <source>In a note</source>
            <translation>In einer Fußnote</translation>
        </message>
        <message>
            <source>In the text</source>
            <translation>Im Text</translation>
        </message>
    </context>
    <context>
        <name>StyleSheet</name>
        <message>
            <source>A journal, a publisher, a name …</source>
            <translation>Eine Zeitschrift, ein Verlag, ein Name …</translation>
        </message>
        <message>
            <source>Add a style file…</source>
            <translation>Stildatei hinzufügen…</translation>
        </message>
        <message>
            <source>As the style has it</source>
            <translation>Wie es der Stil vorsieht</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Citation style</source>
            <translation>Zitierstil</translation>
        </message>
        <message>
            <source>Delete this file of your own</source>
            <translation>Diese eigene Datei löschen</translation>
        </message>
        <message>
            <source>Favourite</source>
            <translation>Favorit</translation>
        </message>
        <message>
            <source>Favourites and usual styles</source>
            <translation>Favoriten und übliche Stile</translation>
        </message>
        <message>
            <source>Format citations so from now on</source>
            <translation>Zitate ab jetzt so formatieren</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Gefunden</translation>
        </message>
        <message>
            <source>Keep the style as it was</source>
            <translation>Den bisherigen Stil behalten</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Language of references</source>
            <translation>Sprache der Literaturangaben</translation>
        </message>
        <message>
            <source>No style is called that. Its rules may be those of another journal or its publisher.</source>
            <translation>Kein Stil heißt so. Seine Regeln sind vielleicht die einer anderen Zeitschrift oder des Verlags.</translation>
        </message>
        <message>
            <source>Offer this style first, or no longer (Ctrl+D)</source>
            <translation>Diesen Stil zuerst anbieten oder nicht mehr (Strg+D)</translation>
        </message>
        <message>
            <source>Reading the styles…</source>
            <translation>Die Stile werden gelesen…</translation>
        </message>
        <message>
            <source>Remove it</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Search styles by journal, publisher, name or subject</source>
            <translation>Stile nach Zeitschrift, Verlag, Name oder Fach suchen</translation>
        </message>
        <message>
            <source>There are no styles here. Install them (pip install 'paperdesk[cite]'), or add a style file of your own.</source>
            <translation>Hier gibt es keine Stile. Installieren Sie sie (pip install 'paperdesk[cite]'), oder fügen Sie eine eigene Stildatei hinzu.</translation>
        </message>
        <message>
            <source>Use a .csl file of your own</source>
            <translation>Eine eigene .csl-Datei verwenden</translation>
        </message>
        <message>
            <source>Use this style</source>
            <translation>Diesen Stil verwenden</translation>
        </message>
        <message>
            <source>{number} styles</source>
            <translation>{number} Stile</translation>
        </message>
        <message>
            <source>★ Favourite</source>
            <translation>★ Favorit</translation>
        </message>
        <message>
            <source>☆ Favourite</source>
            <translation>☆ Favorit</translation>
        </message>
    </context>
    <context>
        <name>Styles</name>
        <message>
            <source>anthropology</source>
            <translation>Anthropologie</translation>
        </message>
        <message>
            <source>astronomy</source>
            <translation>Astronomie</translation>
        </message>
        <message>
            <source>author</source>
            <translation>Autor</translation>
        </message>
        <message>
            <source>author and date</source>
            <translation>Autor und Jahr</translation>
        </message>
        <message>
            <source>biology</source>
            <translation>Biologie</translation>
        </message>
        <message>
            <source>botany</source>
            <translation>Botanik</translation>
        </message>
        <message>
            <source>chemistry</source>
            <translation>Chemie</translation>
        </message>
        <message>
            <source>communications</source>
            <translation>Kommunikation</translation>
        </message>
        <message>
            <source>engineering</source>
            <translation>Technik</translation>
        </message>
        <message>
            <source>geography</source>
            <translation>Geografie</translation>
        </message>
        <message>
            <source>geology</source>
            <translation>Geologie</translation>
        </message>
        <message>
            <source>history</source>
            <translation>Geschichte</translation>
        </message>
        <message>
            <source>humanities</source>
            <translation>Geisteswissenschaften</translation>
        </message>
        <message>
            <source>labels</source>
            <translation>Kürzel</translation>
        </message>
        <message>
            <source>law</source>
            <translation>Recht</translation>
        </message>
        <message>
            <source>linguistics</source>
            <translation>Linguistik</translation>
        </message>
        <message>
            <source>literature</source>
            <translation>Literatur</translation>
        </message>
        <message>
            <source>many subjects</source>
            <translation>viele Fächer</translation>
        </message>
        <message>
            <source>mathematics</source>
            <translation>Mathematik</translation>
        </message>
        <message>
            <source>medicine</source>
            <translation>Medizin</translation>
        </message>
        <message>
            <source>notes</source>
            <translation>Fußnoten</translation>
        </message>
        <message>
            <source>numbers</source>
            <translation>Nummern</translation>
        </message>
        <message>
            <source>philosophy</source>
            <translation>Philosophie</translation>
        </message>
        <message>
            <source>physics</source>
            <translation>Physik</translation>
        </message>
        <message>
            <source>political science</source>
            <translation>Politik</translation>
        </message>
        <message>
            <source>psychology</source>
            <translation>Psychologie</translation>
        </message>
        <message>
            <source>science</source>
            <translation>Naturwissenschaften</translation>
        </message>
        <message>
            <source>social science</source>
            <translation>Sozialwissenschaften</translation>
        </message>
        <message>
            <source>sociology</source>
            <translation>Soziologie</translation>
        </message>
        <message>
            <source>theology</source>
            <translation>Theologie</translation>
        </message>
        <message>
            <source>your own</source>
            <translation>eigener Stil</translation>
        </message>
        <message>
            <source>zoology</source>
            <translation>Zoologie</translation>
        </message>
    </context>
    <context>
        <name>Swatch</name>
        <message>
            <source>Highlight in {0}</source>
            <translation>In {0} hervorheben</translation>
        </message>
    </context>
    <context>
        <name>TableColumns</name>
        <message>
            <source>Added</source>
            <translation>Hinzugefügt</translation>
        </message>
        <message>
            <source>Authors</source>
            <translation>Autoren</translation>
        </message>
        <message>
            <source>Citation key</source>
            <translation>Zitierschlüssel</translation>
        </message>
        <message>
            <source>Highlights</source>
            <translation>Hervorhebungen</translation>
        </message>
        <message>
            <source>Last read</source>
            <translation>Zuletzt gelesen</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Popularity</source>
            <translation>Beliebtheit</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>Bewertung</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Anmerkung</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Venue</source>
            <translation>Erschienen in</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Jahr</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>{rating} of 5</source>
            <translation>{rating} von 5</translation>
        </message>
    </context>
    <context>
        <name>TableDelegate</name>
        <message>
            <source>Without a title</source>
            <translation>Ohne Titel</translation>
        </message>
    </context>
    <context>
        <name>TableHeader</name>
        <message>
            <source>Click to sort by a column; right-click to choose columns</source>
            <translation>Klicken sortiert nach einer Spalte; Rechtsklick wählt die Spalten</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Columns as They Came</source>
            <translation>Spalten wie am Anfang</translation>
        </message>
        <message>
            <source>favourite</source>
            <translation>Favorit</translation>
        </message>
        <message>
            <source>unread</source>
            <translation>ungelesen</translation>
        </message>
        <message>
            <source>{column}, the list is sorted by it</source>
            <translation>{column}, danach ist die Liste sortiert</translation>
        </message>
    </context>
    <context>
        <name>TagChip</name>
        <message>
            <source>Enter shows the papers with this tag, Delete takes it off</source>
            <translation>Eingabe zeigt die Papiere mit diesem Schlagwort, Entf nimmt es weg</translation>
        </message>
        <message>
            <source>Show the papers tagged {0}; Delete takes the tag off</source>
            <translation>Die Papiere mit Schlagwort {0} zeigen; Entf nimmt es weg</translation>
        </message>
        <message>
            <source>Tag {0}</source>
            <translation>Schlagwort {0}</translation>
        </message>
    </context>
    <context>
        <name>TagEditor</name>
        <message>
            <source>+ tag</source>
            <translation>+ Schlagwort</translation>
        </message>
        <message>
            <source>Add a tag</source>
            <translation>Schlagwort hinzufügen</translation>
        </message>
        <message>
            <source>Add a tag to this paper</source>
            <translation>Diesem Papier ein Schlagwort geben</translation>
        </message>
    </context>
    <context>
        <name>TagLine</name>
        <message>
            <source>Enter adds the tag, Esc leaves; a comma separates several</source>
            <translation>Eingabe fügt das Schlagwort hinzu, Esc verlässt das Feld; Kommas trennen mehrere</translation>
        </message>
        <message>
            <source>Name of the tag to add</source>
            <translation>Name des neuen Schlagworts</translation>
        </message>
        <message>
            <source>tag, Enter</source>
            <translation>Schlagwort, Eingabe</translation>
        </message>
    </context>
    <context>
        <name>TagPopup</name>
        <message>
            <source>Apply</source>
            <translation>Anwenden</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Change no tags</source>
            <translation>Keine Schlagwörter ändern</translation>
        </message>
        <message>
            <source>Change the tags (Ctrl+Enter)</source>
            <translation>Die Schlagwörter ändern (Strg+Eingabe)</translation>
        </message>
        <message>
            <source>Click or Space: on or off</source>
            <translation>Klick oder Leertaste: an oder aus</translation>
        </message>
        <message>
            <source>Enter adds the tag; commas stand between several</source>
            <translation>Eingabe fügt das Schlagwort hinzu; Kommas trennen mehrere</translation>
        </message>
        <message>
            <source>Name of a tag, new or known …</source>
            <translation>Name eines Schlagworts, neu oder bekannt …</translation>
        </message>
        <message>
            <source>Name of the tag</source>
            <translation>Name des Schlagworts</translation>
        </message>
        <message>
            <source>Space ticks, Ctrl+Enter applies</source>
            <translation>Leertaste kreuzt an, Strg+Eingabe wendet an</translation>
        </message>
        <message numerus="yes">
            <source>Tag %n paper(s)</source>
            <translation>
                <numerusform>Schlagwörter für %n Papier</numerusform>
                <numerusform>Schlagwörter für %n Papiere</numerusform>
            </translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
    </context>
    <context>
        <name>TagRow</name>
        <message>
            <source>1 paper</source>
            <translation>1 Papier</translation>
        </message>
        <message>
            <source>{n} papers</source>
            <translation>{n} Papiere</translation>
        </message>
    </context>
    <context>
        <name>TagRows</name>
        <message>
            <source>New tag “{}”</source>
            <translation>Neues Schlagwort „{}“</translation>
        </message>
    </context>
    <context>
        <name>TargetFile</name>
        <message>
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <source>Choose another file</source>
            <translation>Eine andere Datei wählen</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>File to write</source>
            <translation>Zu schreibende Datei</translation>
        </message>
        <message>
            <source>No file chosen</source>
            <translation>Keine Datei gewählt</translation>
        </message>
        <message>
            <source>Replaces the file that is there</source>
            <translation>Ersetzt die vorhandene Datei</translation>
        </message>
        <message>
            <source>{name} (*{suffix});;All files (*)</source>
            <translation>{name} (*{suffix});;Alle Dateien (*)</translation>
        </message>
    </context>
    <context>
        <name>TaskGauge</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Stop what is running and take it back</source>
            <translation>Anhalten, was läuft, und es zurücknehmen</translation>
        </message>
        <message>
            <source>about {n} min left</source>
            <translation>noch etwa {n} min</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} von {total}</translation>
        </message>
    </context>
    <context>
        <name>TemplateEdit</name>
        <message>
            <source>Forget this template</source>
            <translation>Diese Vorlage vergessen</translation>
        </message>
        <message>
            <source>Names in braces are filled in; lines without any value are left out.</source>
            <translation>Namen in Klammern werden ausgefüllt; Zeilen ganz ohne Wert entfallen.</translation>
        </message>
        <message>
            <source>Names that are filled in: {names}</source>
            <translation>Namen, die ausgefüllt werden: {names}</translation>
        </message>
        <message>
            <source>Template for highlights and notes</source>
            <translation>Vorlage für Hervorhebungen und Notizen</translation>
        </message>
        <message>
            <source>These names stand for nothing and are written as they are: {names}</source>
            <translation>Diese Namen bedeuten nichts und werden so geschrieben, wie sie sind: {names}</translation>
        </message>
        <message>
            <source>Use the usual one</source>
            <translation>Die übliche nehmen</translation>
        </message>
    </context>
    <context>
        <name>TextPrompt</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Change nothing</source>
            <translation>Nichts ändern</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>OK</translation>
        </message>
        <message>
            <source>Take this text</source>
            <translation>Diesen Text nehmen</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>Message</source>
            <translation>Nachricht</translation>
        </message>
        <message>
            <source>Show more about this</source>
            <translation>Mehr dazu zeigen</translation>
        </message>
        <message>
            <source>Take this back</source>
            <translation>Das zurücknehmen</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>+ Add</source>
            <translation>+ Hinzufügen</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
        <message>
            <source>Copy citation</source>
            <translation>Zitieren</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Import</translation>
        </message>
    </context>
    <context>
        <name>TriageBar</name>
        <message>
            <source>Back to {place}</source>
            <translation>Zurück: {place}</translation>
        </message>
        <message>
            <source>Edit the lists of words that are marked in the text</source>
            <translation>Die Listen der Wörter bearbeiten, die im Text markiert werden</translation>
        </message>
        <message>
            <source>Leave triage; it goes on from here the next time (Esc)</source>
            <translation>Sichtung verlassen; beim nächsten Mal geht es hier weiter (Esc)</translation>
        </message>
        <message>
            <source>Papers decided</source>
            <translation>Entschiedene Papiere</translation>
        </message>
        <message>
            <source>Word lists</source>
            <translation>Wortlisten</translation>
        </message>
        <message>
            <source>about {n} h left</source>
            <translation>noch etwa {n} h</translation>
        </message>
        <message>
            <source>about {n} min left</source>
            <translation>noch etwa {n} min</translation>
        </message>
        <message>
            <source>less than a minute left</source>
            <translation>noch weniger als eine Minute</translation>
        </message>
        <message>
            <source>{n} of {total}</source>
            <translation>{n} von {total}</translation>
        </message>
        <message>
            <source>{n} of {total} decided</source>
            <translation>{n} von {total} entschieden</translation>
        </message>
    </context>
    <context>
        <name>TriageKey</name>
        <message>
            <source>decided so</source>
            <translation>so entschieden</translation>
        </message>
        <message>
            <source>on</source>
            <translation>ein</translation>
        </message>
    </context>
    <context>
        <name>TriageKeys</name>
        <message>
            <source>Dismiss</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Favourite</source>
            <translation>Favorit</translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation>Hervorheben</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Später</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Schlagwort</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
    </context>
    <context>
        <name>TriagePage</name>
        <message>
            <source>Triage: done</source>
            <translation>Sichtung: fertig</translation>
        </message>
        <message>
            <source>Triage: {title}</source>
            <translation>Sichtung: {title}</translation>
        </message>
    </context>
    <context>
        <name>TriagePaper</name>
        <message>
            <source>Authors</source>
            <translation>Autoren</translation>
        </message>
        <message>
            <source>No abstract.</source>
            <translation>Kein Abstract.</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papier</translation>
        </message>
        <message numerus="yes">
            <source>Show more (%n characters are left out)</source>
            <translation>
                <numerusform>Mehr zeigen (%n Zeichen fehlt)</numerusform>
                <numerusform>Mehr zeigen (%n Zeichen fehlen)</numerusform>
            </translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Ohne Titel</translation>
        </message>
    </context>
    <context>
        <name>TriageSummary</name>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Back to {place}</source>
            <translation>Zurück: {place}</translation>
        </message>
        <message>
            <source>Go back to the last paper</source>
            <translation>Zurück zum letzten Papier</translation>
        </message>
        <message>
            <source>Go on with the papers that have come in</source>
            <translation>Mit den neu eingetroffenen Papieren weitermachen</translation>
        </message>
        <message>
            <source>Leave triage (Esc)</source>
            <translation>Sichtung verlassen (Esc)</translation>
        </message>
        <message>
            <source>List the papers that were kept just now</source>
            <translation>Die eben behaltenen Papiere auflisten</translation>
        </message>
        <message>
            <source>Next batch</source>
            <translation>Nächster Stapel</translation>
        </message>
        <message>
            <source>Show the kept ones</source>
            <translation>Behaltene zeigen</translation>
        </message>
        <message>
            <source>Undo the last (Z)</source>
            <translation>Letztes zurücknehmen (Z)</translation>
        </message>
    </context>
    <context>
        <name>TypeBox</name>
        <message>
            <source>What kind of paper it is; the entry type in BibTeX and BibLaTeX</source>
            <translation>Was für ein Papier es ist; die Eintragsart in BibTeX und BibLaTeX</translation>
        </message>
        <message>
            <source>{0} (as it came)</source>
            <translation>{0} (wie es kam)</translation>
        </message>
    </context>
    <context>
        <name>Updating</name>
        <message>
            <source>Bringing the library up to date</source>
            <translation>Die Bibliothek wird aktualisiert</translation>
        </message>
        <message>
            <source>Bringing {name} up to date for this version of PaperDesk. Until that is done the library stays as it was.</source>
            <translation>{name} wird für diese Version von PaperDesk aktualisiert. Bis das fertig ist, bleibt die Bibliothek, wie sie war.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Leave the library as it was</source>
            <translation>Die Bibliothek lassen, wie sie war</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>The library {name} was not brought up to date and is as it was. Open it again when there is time for that.</source>
            <translation>Die Bibliothek {name} wurde nicht aktualisiert und ist, wie sie war. Später noch einmal öffnen, wenn Zeit dafür ist.</translation>
        </message>
    </context>
    <context>
        <name>WhereaboutsPresenter</name>
        <message>
            <source>Another file has taken the place of the library {name}, and was left as it is. Your library is still held here: save it under another name before you close this window.</source>
            <translation>Eine andere Datei ist an die Stelle der Bibliothek {name} getreten und blieb, wie sie ist. Ihre Bibliothek wird hier noch gehalten: Speichern Sie sie unter einem anderen Namen, bevor Sie dieses Fenster schließen.</translation>
        </message>
        <message>
            <source>Back to the Library</source>
            <translation>Zurück zur Bibliothek</translation>
        </message>
        <message>
            <source>Beside this library lies a copy that was changed on another computer: {name}. Merging brings in what only the copy has, and can be undone.</source>
            <translation>Neben dieser Bibliothek liegt eine Kopie, die auf einem anderen Rechner geändert wurde: {name}. Zusammenführen holt herein, was nur die Kopie hat, und lässt sich rückgängig machen.</translation>
        </message>
        <message>
            <source>Close this backup and open the library again</source>
            <translation>Diese Sicherung schließen und die Bibliothek wieder öffnen</translation>
        </message>
        <message>
            <source>Do not mention this copy again</source>
            <translation>Diese Kopie nicht mehr erwähnen</translation>
        </message>
        <message>
            <source>Do not say this again of this library</source>
            <translation>Dies bei dieser Bibliothek nicht mehr sagen</translation>
        </message>
        <message>
            <source>Got It</source>
            <translation>Verstanden</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>Nicht beachten</translation>
        </message>
        <message>
            <source>Import the papers and marks of the copy; its file stays</source>
            <translation>Papiere und Markierungen der Kopie importieren; ihre Datei bleibt</translation>
        </message>
        <message>
            <source>Leave the library that is held here</source>
            <translation>Die Bibliothek verlassen, die hier gehalten wird</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Zusammenführen</translation>
        </message>
        <message>
            <source>Open the File That Is There Now</source>
            <translation>Die Datei öffnen, die jetzt dort ist</translation>
        </message>
        <message>
            <source>Save My Library As…</source>
            <translation>Meine Bibliothek speichern unter…</translation>
        </message>
        <message>
            <source>Save a Copy…</source>
            <translation>Kopie speichern…</translation>
        </message>
        <message>
            <source>The library {name} is not there any more: its file or disk was taken away. What is typed is kept here. Put it back, or save the library elsewhere before you close this window.</source>
            <translation>Die Bibliothek {name} ist nicht mehr da: Ihre Datei oder ihr Datenträger wurde entfernt. Was Sie tippen, wird hier aufbewahrt. Bringen Sie sie zurück, oder speichern Sie die Bibliothek anderswo, bevor Sie dieses Fenster schließen.</translation>
        </message>
        <message>
            <source>This is a backup, which cannot be changed.</source>
            <translation>Dies ist eine Sicherung, die nicht geändert werden kann.</translation>
        </message>
        <message>
            <source>This library can only be read: a newer PaperDesk made it. Update PaperDesk to change it.</source>
            <translation>Diese Bibliothek lässt sich nur lesen: Ein neueres PaperDesk hat sie geschrieben. Aktualisieren Sie PaperDesk, um sie zu ändern.</translation>
        </message>
        <message>
            <source>This library can only be read: its file is protected. Save a copy to change it.</source>
            <translation>Diese Bibliothek lässt sich nur lesen: Ihre Datei ist geschützt. Speichern Sie eine Kopie, um sie zu ändern.</translation>
        </message>
        <message>
            <source>This library can only be read: its folder or disk is protected. Save a copy to change it.</source>
            <translation>Diese Bibliothek lässt sich nur lesen: Ihr Ordner oder Datenträger ist geschützt. Speichern Sie eine Kopie, um sie zu ändern.</translation>
        </message>
        <message>
            <source>This library is in a folder of {service}. Close PaperDesk on one computer before you open the library on another one, or there will be two copies of it.</source>
            <translation>Diese Bibliothek liegt in einem Ordner von {service}. Schließen Sie PaperDesk auf einem Rechner, bevor Sie die Bibliothek auf einem anderen öffnen, sonst gibt es sie bald zweimal.</translation>
        </message>
        <message>
            <source>This library is on a disk of another computer. Open it on one computer at a time, and have its backups on this one.</source>
            <translation>Diese Bibliothek liegt auf einem Datenträger eines anderen Rechners. Öffnen Sie sie nur auf einem Rechner zur gleichen Zeit, und haben Sie ihre Sicherungen auf diesem.</translation>
        </message>
        <message>
            <source>Write all that is held here to a new file, and go on with that</source>
            <translation>Alles, was hier gehalten wird, in eine neue Datei schreiben und mit ihr weiterarbeiten</translation>
        </message>
        <message>
            <source>Write the library to another place, and go on with the copy, which can be changed</source>
            <translation>Die Bibliothek an einen anderen Ort schreiben und mit der Kopie weiterarbeiten, die sich ändern lässt</translation>
        </message>
    </context>
    <context>
        <name>WordLine</name>
        <message>
            <source>Learned from what you kept and dismissed</source>
            <translation>Gelernt aus dem, was behalten und verworfen wurde</translation>
        </message>
        <message>
            <source>Lowered by</source>
            <translation>Gesenkt durch</translation>
        </message>
        <message>
            <source>Raised by</source>
            <translation>Gehoben durch</translation>
        </message>
        <message>
            <source>Raised by {words}</source>
            <translation>Gehoben durch {words}</translation>
        </message>
        <message>
            <source>lowered by</source>
            <translation>gesenkt durch</translation>
        </message>
        <message>
            <source>lowered by {words}</source>
            <translation>gesenkt durch {words}</translation>
        </message>
    </context>
    <context>
        <name>WordLists</name>
        <message numerus="yes">
            <source>%n list(s), marked wherever papers are read</source>
            <translation>
                <numerusform>%n Liste, markiert, wo immer Papiere gelesen werden</numerusform>
                <numerusform>%n Listen, markiert, wo immer Papiere gelesen werden</numerusform>
            </translation>
        </message>
        <message>
            <source>Begin with</source>
            <translation>Anfangen mit</translation>
        </message>
        <message>
            <source>Begin with an empty list</source>
            <translation>Mit einer leeren Liste anfangen</translation>
        </message>
        <message>
            <source>Begin with {words}</source>
            <translation>Anfangen mit {words}</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Delete the list (Del); Undo brings it back</source>
            <translation>Die Liste löschen (Entf); Rückgängig bringt sie zurück</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <source>Go back to the papers</source>
            <translation>Zurück zu den Papieren</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importieren…</translation>
        </message>
        <message>
            <source>Make another list</source>
            <translation>Eine weitere Liste anlegen</translation>
        </message>
        <message>
            <source>Move the list down (Alt+Down)</source>
            <translation>Die Liste nach unten (Alt+Runter)</translation>
        </message>
        <message>
            <source>Move the list up (Alt+Up)</source>
            <translation>Die Liste nach oben (Alt+Hoch)</translation>
        </message>
        <message>
            <source>New list</source>
            <translation>Neue Liste</translation>
        </message>
        <message>
            <source>New list {n}</source>
            <translation>Neue Liste {n}</translation>
        </message>
        <message>
            <source>Read lists from a text file</source>
            <translation>Listen aus einer Textdatei lesen</translation>
        </message>
        <message>
            <source>There are none yet.</source>
            <translation>Noch gibt es keine.</translation>
        </message>
        <message>
            <source>Word lists</source>
            <translation>Wortlisten</translation>
        </message>
        <message>
            <source>Words you look for, and words you would rather avoid, are marked in titles and abstracts while you read and decide. Searches count them: list:wanted&gt;=2.</source>
            <translation>Gesuchte und unerwünschte Wörter werden beim Lesen und Entscheiden in Titeln und Abstracts markiert. Suchen zählen sie: list:wanted&gt;=2.</translation>
        </message>
        <message>
            <source>Write all lists to a text file</source>
            <translation>Alle Listen in eine Textdatei schreiben</translation>
        </message>
        <message>
            <source>empty, for words of your own</source>
            <translation>leer, für eigene Wörter</translation>
        </message>
        <message>
            <source>“{name}” was deleted; Undo brings it back.</source>
            <translation>„{name}“ wurde gelöscht; Rückgängig bringt sie zurück.</translation>
        </message>
    </context>
    <context>
        <name>Working</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Leave everything as it was</source>
            <translation>Alles lassen, wie es war</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
    </context>
    <context>
        <name>commands</name>
        <message>
            <source> or </source>
            <translation> oder </translation>
        </message>
        <message>
            <source>&amp;Add from Clipboard</source>
            <translation>Aus der Zwischenablage &amp;hinzufügen</translation>
        </message>
        <message>
            <source>&amp;All Papers</source>
            <translation>&amp;Alle Papiere</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Zurück</translation>
        </message>
        <message>
            <source>&amp;Back Up Now</source>
            <translation>Jetzt &amp;sichern</translation>
        </message>
        <message>
            <source>&amp;Bibliography…</source>
            <translation>&amp;Literaturverzeichnis…</translation>
        </message>
        <message>
            <source>&amp;Change Feed…</source>
            <translation>Feed ä&amp;ndern …</translation>
        </message>
        <message>
            <source>&amp;Cite</source>
            <translation>&amp;Zitieren</translation>
        </message>
        <message>
            <source>&amp;Colour</source>
            <translation>&amp;Farbe</translation>
        </message>
        <message>
            <source>&amp;Commands…</source>
            <translation>&amp;Befehle…</translation>
        </message>
        <message>
            <source>&amp;Copy Citation</source>
            <translation>Zitat &amp;kopieren</translation>
        </message>
        <message>
            <source>&amp;Digest…</source>
            <translation>&amp;Digest …</translation>
        </message>
        <message>
            <source>&amp;Dismiss</source>
            <translation>&amp;Verwerfen</translation>
        </message>
        <message>
            <source>&amp;Earlier Versions…</source>
            <translation>&amp;Frühere Fassungen…</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;Edit Details</source>
            <translation>Angaben &amp;bearbeiten</translation>
        </message>
        <message>
            <source>&amp;Empty the Trash…</source>
            <translation>Papierkorb &amp;leeren…</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Exportieren…</translation>
        </message>
        <message>
            <source>&amp;Favourite</source>
            <translation>&amp;Favorit</translation>
        </message>
        <message>
            <source>&amp;Favourites</source>
            <translation>&amp;Favoriten</translation>
        </message>
        <message>
            <source>&amp;Fetch Feed</source>
            <translation>Feed &amp;abrufen</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;Focus on the Text</source>
            <translation>&amp;Nur den Text zeigen</translation>
        </message>
        <message>
            <source>&amp;Go</source>
            <translation>&amp;Gehe zu</translation>
        </message>
        <message>
            <source>&amp;Go On with Feed</source>
            <translation>Mit Feed &amp;weitermachen</translation>
        </message>
        <message>
            <source>&amp;Go to the Highlight</source>
            <translation>&amp;Zur Hervorhebung gehen</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>&amp;Highlight</source>
            <translation>&amp;Hervorheben</translation>
        </message>
        <message>
            <source>&amp;Highlights &amp;&amp; Notes</source>
            <translation>&amp;Hervorhebungen &amp;&amp; Notizen</translation>
        </message>
        <message>
            <source>&amp;History…</source>
            <translation>&amp;Verlauf…</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>&amp;Importieren…</translation>
        </message>
        <message>
            <source>&amp;Inbox</source>
            <translation>&amp;Eingang</translation>
        </message>
        <message>
            <source>&amp;Jump in the List…</source>
            <translation>In der Liste &amp;springen…</translation>
        </message>
        <message>
            <source>&amp;Keep</source>
            <translation>B&amp;ehalten</translation>
        </message>
        <message>
            <source>&amp;Keep a File Up to Date…</source>
            <translation>Eine Datei a&amp;ktuell halten…</translation>
        </message>
        <message>
            <source>&amp;Keyboard…</source>
            <translation>&amp;Tastatur…</translation>
        </message>
        <message>
            <source>&amp;Larger Abstract</source>
            <translation>Abstract &amp;größer</translation>
        </message>
        <message>
            <source>&amp;Live Files…</source>
            <translation>&amp;Live-Dateien…</translation>
        </message>
        <message>
            <source>&amp;Log of Feeds…</source>
            <translation>&amp;Protokoll der Feeds …</translation>
        </message>
        <message>
            <source>&amp;Manuscripts and Editors…</source>
            <translation>&amp;Manuskripte und Editoren…</translation>
        </message>
        <message>
            <source>&amp;Mark All of Feed as Seen</source>
            <translation>Alles im Feed als ge&amp;sehen merken</translation>
        </message>
        <message>
            <source>&amp;Network Log…</source>
            <translation>&amp;Netzwerkprotokoll …</translation>
        </message>
        <message>
            <source>&amp;New Collection…</source>
            <translation>&amp;Neue Sammlung…</translation>
        </message>
        <message>
            <source>&amp;New Library…</source>
            <translation>&amp;Neue Bibliothek…</translation>
        </message>
        <message>
            <source>&amp;Next Paper</source>
            <translation>&amp;Nächstes Papier</translation>
        </message>
        <message>
            <source>&amp;Normal Abstract Size</source>
            <translation>Abstract in &amp;normaler Größe</translation>
        </message>
        <message>
            <source>&amp;Open Library…</source>
            <translation>Bibliothek ö&amp;ffnen…</translation>
        </message>
        <message>
            <source>&amp;Organise</source>
            <translation>&amp;Ordnen</translation>
        </message>
        <message>
            <source>&amp;Paper</source>
            <translation>&amp;Papier</translation>
        </message>
        <message>
            <source>&amp;Pause Feed</source>
            <translation>Feed &amp;ruhen lassen</translation>
        </message>
        <message>
            <source>&amp;Preferences…</source>
            <translation>E&amp;instellungen…</translation>
        </message>
        <message>
            <source>&amp;Previous Paper</source>
            <translation>&amp;Voriges Papier</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>&amp;Reading</source>
            <translation>&amp;In Arbeit</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>&amp;Redo {label}</source>
            <translation>&amp;Wiederholen: {label}</translation>
        </message>
        <message>
            <source>&amp;Remove a Template…</source>
            <translation>Vorlage &amp;entfernen…</translation>
        </message>
        <message>
            <source>&amp;Rename Feed…</source>
            <translation>Feed &amp;umbenennen …</translation>
        </message>
        <message>
            <source>&amp;Restore from Trash</source>
            <translation>Aus dem Papierkorb &amp;holen</translation>
        </message>
        <message>
            <source>&amp;Save the Note as a Template…</source>
            <translation>Notiz als Vorlage &amp;speichern…</translation>
        </message>
        <message>
            <source>&amp;Search</source>
            <translation>&amp;Suchen</translation>
        </message>
        <message>
            <source>&amp;Smaller Abstract</source>
            <translation>Abstract &amp;kleiner</translation>
        </message>
        <message>
            <source>&amp;Status</source>
            <translation>&amp;Status</translation>
        </message>
        <message>
            <source>&amp;Subscribe to a Feed…</source>
            <translation>&amp;Feed abonnieren …</translation>
        </message>
        <message>
            <source>&amp;Tag the Highlight</source>
            <translation>Schlag&amp;wörter der Hervorhebung</translation>
        </message>
        <message>
            <source>&amp;Tag…</source>
            <translation>Sch&amp;lagwort…</translation>
        </message>
        <message>
            <source>&amp;To Read</source>
            <translation>&amp;Zu lesen</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;Undo {label}</source>
            <translation>&amp;Rückgängig: {label}</translation>
        </message>
        <message>
            <source>&amp;Unsubscribe</source>
            <translation>Ab&amp;bestellen</translation>
        </message>
        <message>
            <source>&amp;Update Folder of Notes…</source>
            <translation>Notizordner &amp;aktualisieren…</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;Word Lists…</source>
            <translation>&amp;Wortlisten…</translation>
        </message>
        <message>
            <source>+{more} −{less} lines</source>
            <translation>+{more} −{less} Zeilen</translation>
        </message>
        <message>
            <source>1 citation</source>
            <translation>1 Zitat</translation>
        </message>
        <message>
            <source>1 favourite</source>
            <translation>1 Favorit</translation>
        </message>
        <message>
            <source>1 file of your own was left alone.</source>
            <translation>1 eigene Datei wurde nicht angerührt.</translation>
        </message>
        <message>
            <source>1 highlight</source>
            <translation>1 Hervorhebung</translation>
        </message>
        <message>
            <source>1 identifier is not known</source>
            <translation>1 Kennung ist nicht bekannt</translation>
        </message>
        <message>
            <source>1 live file to look at</source>
            <translation>1 Live-Datei ist anzusehen</translation>
        </message>
        <message>
            <source>1 new paper.</source>
            <translation>1 neues Papier.</translation>
        </message>
        <message>
            <source>1 note</source>
            <translation>1 Notiz</translation>
        </message>
        <message>
            <source>1 of them is incomplete.</source>
            <translation>Eine davon ist unvollständig.</translation>
        </message>
        <message>
            <source>1 paper</source>
            <translation>1 Papier</translation>
        </message>
        <message>
            <source>1 paper waits to be looked up.</source>
            <translation>1 Papier wartet darauf, nachgeschlagen zu werden.</translation>
        </message>
        <message>
            <source>1 paper was here already.</source>
            <translation>1 Papier war schon da.</translation>
        </message>
        <message>
            <source>1 reference</source>
            <translation>1 Literaturangabe</translation>
        </message>
        <message>
            <source>1 remark.</source>
            <translation>1 Anmerkung.</translation>
        </message>
        <message>
            <source>A digest of {papers} goes to {recipient} through {host}, with your highlights if it shows them. Nothing else is sent.</source>
            <translation>Ein Digest mit {papers} geht über {host} an {recipient}, mit den eigenen Hervorhebungen, wenn er sie zeigt. Sonst wird nichts gesendet.</translation>
        </message>
        <message>
            <source>A digest of {papers} written to {name}.</source>
            <translation>Ein Digest mit {papers} nach {name} geschrieben.</translation>
        </message>
        <message>
            <source>A test by PaperDesk</source>
            <translation>Eine Probe von PaperDesk</translation>
        </message>
        <message>
            <source>A test was sent to {recipient}; look whether it came.</source>
            <translation>Eine Probe ging an {recipient}; nachsehen, ob sie ankam.</translation>
        </message>
        <message>
            <source>Add All the Same</source>
            <translation>Trotzdem hinzufügen</translation>
        </message>
        <message>
            <source>Add a citation style</source>
            <translation>Einen Zitierstil hinzufügen</translation>
        </message>
        <message>
            <source>Add by I&amp;dentifier…</source>
            <translation>Nach &amp;Kennung hinzufügen…</translation>
        </message>
        <message>
            <source>Add the &amp;Sample Library</source>
            <translation>&amp;Beispielbibliothek hinzufügen</translation>
        </message>
        <message>
            <source>Add to &amp;Collection…</source>
            <translation>In eine Sa&amp;mmlung…</translation>
        </message>
        <message>
            <source>Adding papers</source>
            <translation>Papiere werden hinzugefügt</translation>
        </message>
        <message>
            <source>Adding {papers}</source>
            <translation>{papers} werden hinzugefügt</translation>
        </message>
        <message>
            <source>All feeds rest; go on with one to fetch it.</source>
            <translation>Alle Feeds ruhen; erst mit einem weitermachen, um ihn abzurufen.</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Alle Dateien</translation>
        </message>
        <message>
            <source>All of “{name}” is marked as seen.</source>
            <translation>Alles in „{name}“ ist als gesehen gemerkt.</translation>
        </message>
        <message>
            <source>All papers</source>
            <translation>Alle Papiere</translation>
        </message>
        <message>
            <source>All {n}</source>
            <translation>Alle {n}</translation>
        </message>
        <message>
            <source>Another program changed this file after PaperDesk wrote it. Nothing has been overwritten yet.</source>
            <translation>Ein anderes Programm hat diese Datei geändert, nachdem PaperDesk sie geschrieben hat. Noch ist nichts überschrieben.</translation>
        </message>
        <message>
            <source>Another program has changed the library since; nothing was taken back.</source>
            <translation>Ein anderes Programm hat die Bibliothek inzwischen geändert; nichts wurde zurückgenommen.</translation>
        </message>
        <message>
            <source>Ba&amp;ckups and Restore…</source>
            <translation>Sicherungen und &amp;Wiederherstellen…</translation>
        </message>
        <message>
            <source>Back to the In&amp;box</source>
            <translation>Zurück in den Ein&amp;gang</translation>
        </message>
        <message>
            <source>Back to the library</source>
            <translation>Zurück zur Bibliothek</translation>
        </message>
        <message>
            <source>Backed up: {papers}, {size} MB.</source>
            <translation>Gesichert: {papers}, {size} MB.</translation>
        </message>
        <message>
            <source>Backing up</source>
            <translation>Sicherung</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Sicherungen</translation>
        </message>
        <message>
            <source>Bring them back</source>
            <translation>Zurückholen</translation>
        </message>
        <message>
            <source>Bringing back the backup of {time}.</source>
            <translation>Die Sicherung von {time} wird zurückgeholt.</translation>
        </message>
        <message>
            <source>Cancelled. Nothing was changed.</source>
            <translation>Abgebrochen. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>Cancelled. What was fetched until then stays.</source>
            <translation>Abgebrochen. Was bis dahin abgerufen wurde, bleibt.</translation>
        </message>
        <message>
            <source>Capital letters only</source>
            <translation>Nur Großbuchstaben</translation>
        </message>
        <message>
            <source>Change Tags</source>
            <translation>Schlagwörter ändern</translation>
        </message>
        <message>
            <source>Changing keys</source>
            <translation>Schlüssel werden geändert</translation>
        </message>
        <message>
            <source>Changing papers</source>
            <translation>Papiere werden geändert</translation>
        </message>
        <message>
            <source>Changing {papers}</source>
            <translation>{papers} werden geändert</translation>
        </message>
        <message>
            <source>Chec&amp;k Papers…</source>
            <translation>Papiere &amp;prüfen…</translation>
        </message>
        <message>
            <source>Checking papers</source>
            <translation>Papiere werden geprüft</translation>
        </message>
        <message>
            <source>Checking the library</source>
            <translation>Die Bibliothek wird geprüft</translation>
        </message>
        <message>
            <source>Choose a file to be watched</source>
            <translation>Eine Datei wählen, die beobachtet wird</translation>
        </message>
        <message>
            <source>Choose a folder to be watched</source>
            <translation>Einen Ordner wählen, der beobachtet wird</translation>
        </message>
        <message>
            <source>Choose a highlight in the list of highlights first, then try again.</source>
            <translation>Wählen Sie zuerst eine Hervorhebung in der Liste der Hervorhebungen, dann versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>Choose a manuscript</source>
            <translation>Ein Manuskript wählen</translation>
        </message>
        <message>
            <source>Choose a paper first.</source>
            <translation>Zuerst ein Papier wählen.</translation>
        </message>
        <message>
            <source>Citation &amp;Key Formula…</source>
            <translation>&amp;Formel für Zitierschlüssel…</translation>
        </message>
        <message>
            <source>Citation &amp;Style…</source>
            <translation>Zitier&amp;stil…</translation>
        </message>
        <message>
            <source>Citation key</source>
            <translation>Zitierschlüssel</translation>
        </message>
        <message>
            <source>Citation keys</source>
            <translation>Zitierschlüssel</translation>
        </message>
        <message>
            <source>Citation styles (*.csl);;All files (*)</source>
            <translation>Zitierstile (*.csl);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Collection {name}</source>
            <translation>Sammlung {name}</translation>
        </message>
        <message>
            <source>Collection “{name}” deleted; its papers stay.</source>
            <translation>Sammlung „{name}“ gelöscht; ihre Papiere bleiben.</translation>
        </message>
        <message>
            <source>Com&amp;plete Details…</source>
            <translation>Angaben er&amp;gänzen…</translation>
        </message>
        <message>
            <source>Complete &amp;Missing Details…</source>
            <translation>&amp;Fehlende Angaben ergänzen…</translation>
        </message>
        <message>
            <source>Completing papers</source>
            <translation>Papiere werden ergänzt</translation>
        </message>
        <message>
            <source>Context &amp;Menu</source>
            <translation>Konte&amp;xtmenü</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>Kopiert.</translation>
        </message>
        <message>
            <source>Copied: {citation}</source>
            <translation>Kopiert: {citation}</translation>
        </message>
        <message>
            <source>Copy &amp;As…</source>
            <translation>Kopieren &amp;als…</translation>
        </message>
        <message>
            <source>Copy &amp;Formatted</source>
            <translation>&amp;Formatiert kopieren</translation>
        </message>
        <message>
            <source>Copy &amp;In-Text Citation</source>
            <translation>Zitat im &amp;Text kopieren</translation>
        </message>
        <message>
            <source>Copy &amp;Quote</source>
            <translation>&amp;Zitat kopieren</translation>
        </message>
        <message>
            <source>Copy Quote as &amp;Markdown</source>
            <translation>Zitat als &amp;Markdown kopieren</translation>
        </message>
        <message>
            <source>Copy as what?</source>
            <translation>Als was kopieren?</translation>
        </message>
        <message>
            <source>Copy as {form}</source>
            <translation>Kopieren als {form}</translation>
        </message>
        <message>
            <source>Create collection “{name}”</source>
            <translation>Sammlung „{name}“ anlegen</translation>
        </message>
        <message>
            <source>DOIs</source>
            <translation>DOIs</translation>
        </message>
        <message>
            <source>Delete Collection</source>
            <translation>Sammlung löschen</translation>
        </message>
        <message>
            <source>Delete Saved Search</source>
            <translation>Gespeicherte Suche löschen</translation>
        </message>
        <message>
            <source>Delete Tag</source>
            <translation>Schlagwort löschen</translation>
        </message>
        <message>
            <source>Delete for &amp;Good…</source>
            <translation>End&amp;gültig löschen…</translation>
        </message>
        <message>
            <source>Delete for good</source>
            <translation>Endgültig löschen</translation>
        </message>
        <message>
            <source>Delete {papers}</source>
            <translation>{papers} löschen</translation>
        </message>
        <message>
            <source>Delete {papers} for good, with notes and tags? Only Undo and the history can bring them back.</source>
            <translation>{papers} endgültig löschen, mit Notizen und Schlagwörtern? Nur Rückgängig und der Verlauf können sie zurückbringen.</translation>
        </message>
        <message>
            <source>Details found for {papers}</source>
            <translation>Angaben für {papers} gefunden</translation>
        </message>
        <message>
            <source>Details were found for {papers}.</source>
            <translation>Für {papers} wurden Angaben gefunden.</translation>
        </message>
        <message>
            <source>Dismi&amp;ssed</source>
            <translation>Ver&amp;worfen</translation>
        </message>
        <message>
            <source>Dismissed before; nothing was changed.</source>
            <translation>Schon früher verworfen; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>Doing again</source>
            <translation>Wird wiederholt</translation>
        </message>
        <message>
            <source>Done again: {label}.</source>
            <translation>Wiederholt: {label}.</translation>
        </message>
        <message>
            <source>Done: {label}.</source>
            <translation>Erledigt: {label}.</translation>
        </message>
        <message>
            <source>E&amp;xport Word Lists…</source>
            <translation>Wortlisten e&amp;xportieren…</translation>
        </message>
        <message>
            <source>Edit C&amp;omment</source>
            <translation>K&amp;ommentar bearbeiten</translation>
        </message>
        <message>
            <source>Edit Citation Ke&amp;y…</source>
            <translation>Zitierschlüssel &amp;ändern…</translation>
        </message>
        <message>
            <source>Edit citation key</source>
            <translation>Zitierschlüssel ändern</translation>
        </message>
        <message>
            <source>Edit details</source>
            <translation>Angaben bearbeiten</translation>
        </message>
        <message>
            <source>Edit {papers}</source>
            <translation>{papers} bearbeiten</translation>
        </message>
        <message>
            <source>Empty the Trash</source>
            <translation>Papierkorb leeren</translation>
        </message>
        <message>
            <source>Everything that can be read</source>
            <translation>Alles, was lesbar ist</translation>
        </message>
        <message>
            <source>Export What a &amp;Manuscript Cites…</source>
            <translation>Exportieren, was ein &amp;Manuskript zitiert…</translation>
        </message>
        <message>
            <source>Export what is cited</source>
            <translation>Exportieren, was zitiert ist</translation>
        </message>
        <message>
            <source>Export word lists</source>
            <translation>Wortlisten exportieren</translation>
        </message>
        <message>
            <source>Exporting {citations}</source>
            <translation>{citations} werden exportiert</translation>
        </message>
        <message>
            <source>F&amp;ilters of Feed…</source>
            <translation>F&amp;ilter des Feeds …</translation>
        </message>
        <message>
            <source>Fee&amp;ds</source>
            <translation>&amp;Feeds</translation>
        </message>
        <message>
            <source>Fetch &amp;All Feeds</source>
            <translation>A&amp;lle Feeds abrufen</translation>
        </message>
        <message>
            <source>Fetch All Feeds</source>
            <translation>Alle Feeds abrufen</translation>
        </message>
        <message>
            <source>Fetch Now</source>
            <translation>Jetzt abrufen</translation>
        </message>
        <message>
            <source>Fetching feeds</source>
            <translation>Feeds werden abgerufen</translation>
        </message>
        <message>
            <source>Fetching “{name}”</source>
            <translation>„{name}“ wird abgerufen</translation>
        </message>
        <message>
            <source>Fields that say the same</source>
            <translation>Felder, die dasselbe sagen</translation>
        </message>
        <message>
            <source>Files that were left alone</source>
            <translation>Dateien, die nicht angerührt wurden</translation>
        </message>
        <message>
            <source>Filters for All F&amp;eeds…</source>
            <translation>Filter für alle F&amp;eeds …</translation>
        </message>
        <message>
            <source>Find &amp;Duplicates…</source>
            <translation>&amp;Dubletten suchen…</translation>
        </message>
        <message>
            <source>Focus the &amp;List</source>
            <translation>Zur &amp;Liste</translation>
        </message>
        <message>
            <source>Folder of Notes</source>
            <translation>Notizordner</translation>
        </message>
        <message>
            <source>Forget About It</source>
            <translation>Nicht mehr warten</translation>
        </message>
        <message>
            <source>Forget What &amp;Interests Me</source>
            <translation>&amp;Vergessen, was mich interessiert</translation>
        </message>
        <message>
            <source>Formatting {citations}</source>
            <translation>{citations} werden formatiert</translation>
        </message>
        <message>
            <source>Go On by Itself</source>
            <translation>Von selbst weitermachen</translation>
        </message>
        <message>
            <source>Go Online</source>
            <translation>Online gehen</translation>
        </message>
        <message>
            <source>Go to {place}</source>
            <translation>Gehe zu {place}</translation>
        </message>
        <message>
            <source>HTML left in texts</source>
            <translation>HTML in Texten</translation>
        </message>
        <message>
            <source>Hi&amp;ghlight in the List</source>
            <translation>Hervorhebun&amp;g in der Liste</translation>
        </message>
        <message>
            <source>Hide the Side&amp;bar</source>
            <translation>Seiten&amp;leiste verbergen</translation>
        </message>
        <message>
            <source>Hide until which day? Type 3w, monday or a date</source>
            <translation>Bis wann zurückstellen? 3w, monday oder ein Datum tippen</translation>
        </message>
        <message>
            <source>Highlight in &amp;Blue</source>
            <translation>&amp;Blau hervorheben</translation>
        </message>
        <message>
            <source>Highlight in &amp;Violet</source>
            <translation>&amp;Violett hervorheben</translation>
        </message>
        <message>
            <source>Highlight in &amp;Yellow</source>
            <translation>&amp;Gelb hervorheben</translation>
        </message>
        <message>
            <source>Highlight in G&amp;reen</source>
            <translation>G&amp;rün hervorheben</translation>
        </message>
        <message>
            <source>Highlight in Re&amp;d</source>
            <translation>Ro&amp;t hervorheben</translation>
        </message>
        <message>
            <source>Highlight removed.</source>
            <translation>Hervorhebung entfernt.</translation>
        </message>
        <message>
            <source>Highlighted.</source>
            <translation>Hervorgehoben.</translation>
        </message>
        <message>
            <source>ISBN and ISSN</source>
            <translation>ISBN und ISSN</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <source>Import &amp;Folder…</source>
            <translation>&amp;Ordner importieren…</translation>
        </message>
        <message>
            <source>Import &amp;Reports…</source>
            <translation>Import&amp;berichte…</translation>
        </message>
        <message>
            <source>Import Folder</source>
            <translation>Ordner importieren</translation>
        </message>
        <message>
            <source>Import Word &amp;Lists…</source>
            <translation>Wortlisten i&amp;mportieren…</translation>
        </message>
        <message>
            <source>Import what is new in the file, to be looked at; then export again.</source>
            <translation>Importieren, was in der Datei neu ist, und es ansehen; danach noch einmal exportieren.</translation>
        </message>
        <message>
            <source>Import word lists</source>
            <translation>Wortlisten importieren</translation>
        </message>
        <message>
            <source>Importing {name}</source>
            <translation>{name} wird importiert</translation>
        </message>
        <message>
            <source>Imports disagree</source>
            <translation>Importe widersprechen sich</translation>
        </message>
        <message>
            <source>In less than a minute.</source>
            <translation>In weniger als einer Minute.</translation>
        </message>
        <message>
            <source>In one minute.</source>
            <translation>In einer Minute.</translation>
        </message>
        <message>
            <source>In {library}: {summary}</source>
            <translation>In {library}: {summary}</translation>
        </message>
        <message>
            <source>In {n} minutes.</source>
            <translation>In {n} Minuten.</translation>
        </message>
        <message>
            <source>Incomplete references</source>
            <translation>Unvollständige Literaturangaben</translation>
        </message>
        <message>
            <source>Insert a &amp;Template…</source>
            <translation>Vorlage &amp;einfügen…</translation>
        </message>
        <message>
            <source>It is incomplete.</source>
            <translation>Sie ist unvollständig.</translation>
        </message>
        <message>
            <source>It was not written by PaperDesk. What is in it now would be lost; import it first to keep it.</source>
            <translation>PaperDesk hat sie nicht geschrieben. Was jetzt darin steht, ginge verloren; zum Behalten erst importieren.</translation>
        </message>
        <message>
            <source>Jump in the List</source>
            <translation>In der Liste springen</translation>
        </message>
        <message>
            <source>Keep a file up to date</source>
            <translation>Eine Datei aktuell halten</translation>
        </message>
        <message>
            <source>LaTeX left in texts</source>
            <translation>LaTeX in Texten</translation>
        </message>
        <message>
            <source>Likely to interest me</source>
            <translation>Wahrscheinlich interessant</translation>
        </message>
        <message>
            <source>Log of feeds</source>
            <translation>Protokoll der Feeds</translation>
        </message>
        <message>
            <source>Log of “{name}”</source>
            <translation>Protokoll von „{name}“</translation>
        </message>
        <message>
            <source>Look Up</source>
            <translation>Nachschlagen</translation>
        </message>
        <message>
            <source>Look Up Later</source>
            <translation>Später nachschlagen</translation>
        </message>
        <message>
            <source>Look Up Now</source>
            <translation>Jetzt nachschlagen</translation>
        </message>
        <message>
            <source>Look papers up on the network?</source>
            <translation>Papiere im Netzwerk nachschlagen?</translation>
        </message>
        <message>
            <source>Looking for duplicates</source>
            <translation>Dubletten werden gesucht</translation>
        </message>
        <message>
            <source>Looking papers up</source>
            <translation>Papiere werden nachgeschlagen</translation>
        </message>
        <message>
            <source>Looking up {papers}</source>
            <translation>{papers} werden nachgeschlagen</translation>
        </message>
        <message>
            <source>Lose what the other program wrote into the file.</source>
            <translation>Verlieren, was das andere Programm in die Datei geschrieben hat.</translation>
        </message>
        <message>
            <source>Mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>Mail for Di&amp;gests…</source>
            <translation>E-Mail für Di&amp;gests …</translation>
        </message>
        <message>
            <source>Make All Keys &amp;Anew…</source>
            <translation>&amp;Alle Schlüssel neu bilden…</translation>
        </message>
        <message>
            <source>Make Keys Ane&amp;w…</source>
            <translation>&amp;Schlüssel neu bilden…</translation>
        </message>
        <message>
            <source>Making keys</source>
            <translation>Schlüssel werden gebildet</translation>
        </message>
        <message>
            <source>Manuscripts</source>
            <translation>Manuskripte</translation>
        </message>
        <message>
            <source>Mark &amp;Read / Unread</source>
            <translation>Als &amp;gelesen / ungelesen</translation>
        </message>
        <message>
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <source>Mending papers</source>
            <translation>Papiere werden ausgebessert</translation>
        </message>
        <message>
            <source>Mer&amp;ge Two Papers…</source>
            <translation>Zwei Papiere &amp;zusammenführen…</translation>
        </message>
        <message>
            <source>Merge into library</source>
            <translation>In Bibliothek übernehmen</translation>
        </message>
        <message>
            <source>Merging duplicates</source>
            <translation>Dubletten werden zusammengeführt</translation>
        </message>
        <message>
            <source>Missing details</source>
            <translation>Fehlende Angaben</translation>
        </message>
        <message>
            <source>Missing: {fields}</source>
            <translation>Es fehlt: {fields}</translation>
        </message>
        <message>
            <source>Move to &amp;Trash</source>
            <translation>In den &amp;Papierkorb</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Name of the template</source>
            <translation>Name der Vorlage</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Namen</translation>
        </message>
        <message>
            <source>Ne&amp;w Paper…</source>
            <translation>Neues Pap&amp;ier…</translation>
        </message>
        <message>
            <source>New Collection &amp;Inside…</source>
            <translation>Neue Sammlung &amp;darin…</translation>
        </message>
        <message>
            <source>New collection</source>
            <translation>Neue Sammlung</translation>
        </message>
        <message>
            <source>New library</source>
            <translation>Neue Bibliothek</translation>
        </message>
        <message>
            <source>New papers get their keys by {formula}.</source>
            <translation>Neue Papiere bekommen ihre Schlüssel nach {formula}.</translation>
        </message>
        <message>
            <source>No browser could be opened; save the digest as a file instead.</source>
            <translation>Kein Browser ließ sich öffnen; den Digest stattdessen als Datei speichern.</translation>
        </message>
        <message>
            <source>No duplicates were found.</source>
            <translation>Keine Dubletten gefunden.</translation>
        </message>
        <message>
            <source>No paper lacks what a citation needs.</source>
            <translation>Keinem Papier fehlt, was ein Zitat braucht.</translation>
        </message>
        <message>
            <source>No papers</source>
            <translation>Keine Papiere</translation>
        </message>
        <message>
            <source>No papers were found in {source}; nothing was added.</source>
            <translation>In {source} wurden keine Papiere gefunden; nichts wurde hinzugefügt.</translation>
        </message>
        <message>
            <source>No service that was asked knows this paper.</source>
            <translation>Kein gefragter Dienst kennt dieses Papier.</translation>
        </message>
        <message>
            <source>No service that was asked knows {names}. Perhaps there is a letter too many or too few in it.</source>
            <translation>Kein gefragter Dienst kennt {names}. Vielleicht ist darin ein Zeichen zu viel oder zu wenig.</translation>
        </message>
        <message>
            <source>Note Te&amp;xts</source>
            <translation>Notizte&amp;xte</translation>
        </message>
        <message>
            <source>Note in the &amp;Whole Window</source>
            <translation>Notiz im &amp;ganzen Fenster</translation>
        </message>
        <message>
            <source>Notes, tags, highlights and all else stay on this computer. Under Preferences, Network you choose which services are asked.</source>
            <translation>Notizen, Schlagwörter, Markierungen und alles andere bleiben auf diesem Rechner. Unter Einstellungen, Netzwerk wählen Sie, welche Dienste gefragt werden.</translation>
        </message>
        <message>
            <source>Nothing has changed since the backup of {time}.</source>
            <translation>Seit der Sicherung von {time} hat sich nichts geändert.</translation>
        </message>
        <message>
            <source>Nothing is fetched as long as you want it so. What came before stays readable.</source>
            <translation>Nichts wird abgerufen, solange das so gewünscht ist. Was früher kam, bleibt lesbar.</translation>
        </message>
        <message>
            <source>Nothing is new in “{name}”.</source>
            <translation>In „{name}“ ist nichts neu.</translation>
        </message>
        <message>
            <source>Nothing is sent as long as you want it so.</source>
            <translation>Nichts wird gesendet, solange Sie es so wollen.</translation>
        </message>
        <message>
            <source>Nothing new</source>
            <translation>Nichts Neues</translation>
        </message>
        <message>
            <source>Nothing new was found for {papers}.</source>
            <translation>Für {papers} wurde nichts Neues gefunden.</translation>
        </message>
        <message>
            <source>Nothing new.</source>
            <translation>Nichts Neues.</translation>
        </message>
        <message>
            <source>Nothing new: {papers} known already.</source>
            <translation>Nichts Neues: {papers} schon bekannt.</translation>
        </message>
        <message>
            <source>Nothing to change.</source>
            <translation>Nichts zu ändern.</translation>
        </message>
        <message>
            <source>Nothing to change: these keys are what the formula makes.</source>
            <translation>Nichts zu ändern: Diese Schlüssel sind, was die Formel ergibt.</translation>
        </message>
        <message>
            <source>Nothing was added.</source>
            <translation>Nichts wurde hinzugefügt.</translation>
        </message>
        <message>
            <source>Nothing was found that should be looked at.</source>
            <translation>Nichts gefunden, das anzusehen wäre.</translation>
        </message>
        <message>
            <source>Nothing was invented: what is missing is left out.</source>
            <translation>Nichts wurde erfunden: Was fehlt, ist weggelassen.</translation>
        </message>
        <message>
            <source>O&amp;verview</source>
            <translation>Ü&amp;berblick</translation>
        </message>
        <message>
            <source>One citation key changed; the old one still finds the paper.</source>
            <translation>Ein Zitierschlüssel geändert; der alte findet das Papier weiterhin.</translation>
        </message>
        <message>
            <source>One line that the list shows</source>
            <translation>Eine Zeile, die in der Liste steht</translation>
        </message>
        <message>
            <source>One word list was read.</source>
            <translation>Eine Wortliste wurde gelesen.</translation>
        </message>
        <message>
            <source>Open library</source>
            <translation>Bibliothek öffnen</translation>
        </message>
        <message>
            <source>Overwrite</source>
            <translation>Überschreiben</translation>
        </message>
        <message>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>PaperDesk can send mails through this server. Nothing else was sent.</source>
            <translation>PaperDesk kann über diesen Server E-Mails senden. Sonst wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>PaperDesk libraries (*.paperdesk);;All files (*)</source>
            <translation>PaperDesk-Bibliotheken (*.paperdesk);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>PaperDesk works offline</source>
            <translation>PaperDesk arbeitet offline</translation>
        </message>
        <message>
            <source>PaperDesk works offline, so nothing is asked; you can subscribe all the same.</source>
            <translation>PaperDesk arbeitet offline, also wird nichts gefragt; abonnieren geht trotzdem.</translation>
        </message>
        <message>
            <source>PaperDesk works offline, so nothing is sent.</source>
            <translation>PaperDesk arbeitet offline, also wird nichts gesendet.</translation>
        </message>
        <message>
            <source>PaperDesk works online from now on, and asks for these papers.</source>
            <translation>PaperDesk arbeitet von nun an online und fragt nach diesen Papieren.</translation>
        </message>
        <message>
            <source>Papers as a &amp;Table</source>
            <translation>Papiere als &amp;Tabelle</translation>
        </message>
        <message>
            <source>Papers in &amp;Lines</source>
            <translation>Papiere in &amp;Zeilen</translation>
        </message>
        <message>
            <source>Papers that say no more than that, to be filled in by hand.</source>
            <translation>Papiere, die nicht mehr sagen als das, um sie von Hand auszufüllen.</translation>
        </message>
        <message>
            <source>People named twice</source>
            <translation>Doppelt genannte Personen</translation>
        </message>
        <message>
            <source>Published meanwhile</source>
            <translation>Inzwischen veröffentlicht</translation>
        </message>
        <message>
            <source>Push &amp;to Another Editor…</source>
            <translation>An einen a&amp;nderen Editor schicken…</translation>
        </message>
        <message>
            <source>Push to &amp;Editor</source>
            <translation>An den &amp;Editor schicken</translation>
        </message>
        <message>
            <source>Push to which editor?</source>
            <translation>An welchen Editor schicken?</translation>
        </message>
        <message>
            <source>Pushing to {editor}</source>
            <translation>Wird an {editor} geschickt</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>R&amp;emark…</source>
            <translation>An&amp;merkung…</translation>
        </message>
        <message>
            <source>R&amp;emove the Highlight</source>
            <translation>Hervorhebung &amp;entfernen</translation>
        </message>
        <message>
            <source>Re&amp;move Tag…</source>
            <translation>Schlagwort entf&amp;ernen…</translation>
        </message>
        <message>
            <source>Rea&amp;d</source>
            <translation>Gele&amp;sen</translation>
        </message>
        <message>
            <source>Read &amp;First</source>
            <translation>Als &amp;Erstes lesen</translation>
        </message>
        <message>
            <source>Read &amp;Last</source>
            <translation>Als &amp;Letztes lesen</translation>
        </message>
        <message>
            <source>Read &amp;Sooner</source>
            <translation>&amp;Früher lesen</translation>
        </message>
        <message>
            <source>Read L&amp;ater</source>
            <translation>S&amp;päter lesen</translation>
        </message>
        <message>
            <source>Reading &amp;Queue</source>
            <translation>Lese&amp;reihenfolge</translation>
        </message>
        <message>
            <source>Reading N&amp;ow</source>
            <translation>&amp;Jetzt lesen</translation>
        </message>
        <message>
            <source>Reading papers</source>
            <translation>Papiere werden gelesen</translation>
        </message>
        <message>
            <source>Reading tags</source>
            <translation>Schlagwörter werden gelesen</translation>
        </message>
        <message>
            <source>Reading {name}</source>
            <translation>{name} wird gelesen</translation>
        </message>
        <message>
            <source>Reading {name} page by page. It stays as it is until that is done.</source>
            <translation>{name} wird Seite für Seite gelesen. Bis das getan ist, bleibt die Datei, wie sie ist.</translation>
        </message>
        <message>
            <source>Reading {source}</source>
            <translation>{source} wird gelesen</translation>
        </message>
        <message>
            <source>References are formatted as {style}.</source>
            <translation>Literaturangaben werden nach {style} formatiert.</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Anmerkung</translation>
        </message>
        <message>
            <source>Remove from This Collection</source>
            <translation>Aus dieser Sammlung nehmen</translation>
        </message>
        <message>
            <source>Remove tag “{tag}”</source>
            <translation>Schlagwort „{tag}“ entfernen</translation>
        </message>
        <message>
            <source>Rename Collection…</source>
            <translation>Sammlung umbenennen…</translation>
        </message>
        <message>
            <source>Rename Saved Search…</source>
            <translation>Gespeicherte Suche umbenennen…</translation>
        </message>
        <message>
            <source>Rename Tag…</source>
            <translation>Schlagwort umbenennen…</translation>
        </message>
        <message>
            <source>Rename collection</source>
            <translation>Sammlung umbenennen</translation>
        </message>
        <message>
            <source>Rename feed</source>
            <translation>Feed umbenennen</translation>
        </message>
        <message>
            <source>Rename saved search</source>
            <translation>Gespeicherte Suche umbenennen</translation>
        </message>
        <message>
            <source>Rename tag</source>
            <translation>Schlagwort umbenennen</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>Restoring a backup</source>
            <translation>Wiederherstellen einer Sicherung</translation>
        </message>
        <message>
            <source>S&amp;kimmed</source>
            <translation>&amp;Überflogen</translation>
        </message>
        <message>
            <source>S&amp;nooze Until…</source>
            <translation>Z&amp;urückstellen bis…</translation>
        </message>
        <message>
            <source>S&amp;ort</source>
            <translation>S&amp;ortieren</translation>
        </message>
        <message>
            <source>Save &amp;Search…</source>
            <translation>Suche s&amp;peichern…</translation>
        </message>
        <message>
            <source>Save beside it</source>
            <translation>Daneben speichern</translation>
        </message>
        <message>
            <source>Save search</source>
            <translation>Suche speichern</translation>
        </message>
        <message>
            <source>Save the Note as a Template</source>
            <translation>Notiz als Vorlage speichern</translation>
        </message>
        <message>
            <source>Save the digest as</source>
            <translation>Digest speichern als</translation>
        </message>
        <message>
            <source>Save the library as</source>
            <translation>Bibliothek speichern unter</translation>
        </message>
        <message>
            <source>Saved as {name}; from now on you work with that file.</source>
            <translation>Als {name} gespeichert; von nun an arbeiten Sie mit dieser Datei.</translation>
        </message>
        <message>
            <source>Saved search {name}</source>
            <translation>Gespeicherte Suche {name}</translation>
        </message>
        <message>
            <source>Saved search “{name}” deleted.</source>
            <translation>Gespeicherte Suche „{name}“ gelöscht.</translation>
        </message>
        <message>
            <source>Saving what can be read</source>
            <translation>Lesbares wird gerettet</translation>
        </message>
        <message>
            <source>Search {query}</source>
            <translation>Suche {query}</translation>
        </message>
        <message>
            <source>Select &amp;All</source>
            <translation>&amp;Alles auswählen</translation>
        </message>
        <message>
            <source>Select at most {papers}.</source>
            <translation>Höchstens {papers} auswählen.</translation>
        </message>
        <message>
            <source>Select at most {papers}; status, favourite, tags and collections can be given to any number.</source>
            <translation>Höchstens {papers} auswählen; Status, Favorit, Schlagwörter und Sammlungen gehen für beliebig viele.</translation>
        </message>
        <message>
            <source>Select the words that belong to this highlight first, then try again.</source>
            <translation>Zuerst die Wörter auswählen, zu denen diese Hervorhebung gehört, dann noch einmal versuchen.</translation>
        </message>
        <message>
            <source>Select two papers to make one of them.</source>
            <translation>Zwei Papiere auswählen, um eines daraus zu machen.</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Senden</translation>
        </message>
        <message>
            <source>Send this digest?</source>
            <translation>Diesen Digest senden?</translation>
        </message>
        <message>
            <source>Sending a test</source>
            <translation>Eine Probe wird gesendet</translation>
        </message>
        <message>
            <source>Sending the digest</source>
            <translation>Der Digest wird gesendet</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Show &amp;BibTeX While Reading</source>
            <translation>Beim Lesen &amp;BibTeX zeigen</translation>
        </message>
        <message>
            <source>Show &amp;Reference While Reading</source>
            <translation>Beim Lesen die &amp;Literaturangabe zeigen</translation>
        </message>
        <message>
            <source>Show PaperDesk</source>
            <translation>PaperDesk zeigen</translation>
        </message>
        <message>
            <source>Show papers tagged “{tag}”</source>
            <translation>Papiere mit Schlagwort „{tag}“ zeigen</translation>
        </message>
        <message>
            <source>Show the Papers</source>
            <translation>Die Papiere zeigen</translation>
        </message>
        <message>
            <source>Show the Side&amp;bar</source>
            <translation>Seiten&amp;leiste zeigen</translation>
        </message>
        <message>
            <source>Show what was found, and choose what to take</source>
            <translation>Zeigen, was gefunden wurde, und wählen, was übernommen wird</translation>
        </message>
        <message>
            <source>Si&amp;milar Papers</source>
            <translation>Ä&amp;hnliche Papiere</translation>
        </message>
        <message>
            <source>Side&amp;bar</source>
            <translation>Seiten&amp;leiste</translation>
        </message>
        <message>
            <source>Sn&amp;oozed</source>
            <translation>Zurückgeste&amp;llt</translation>
        </message>
        <message>
            <source>Some live files could not be brought up to date.</source>
            <translation>Einige Live-Dateien konnten nicht aktualisiert werden.</translation>
        </message>
        <message>
            <source>Something was read on {days} days</source>
            <translation>An {days} Tagen wurde etwas gelesen</translation>
        </message>
        <message>
            <source>Sort by &amp;Citation Key</source>
            <translation>Nach &amp;Zitierschlüssel</translation>
        </message>
        <message>
            <source>Sort by &amp;First Author</source>
            <translation>Nach &amp;Erstautor</translation>
        </message>
        <message>
            <source>Sort by &amp;Interest</source>
            <translation>Nach &amp;Interesse</translation>
        </message>
        <message>
            <source>Sort by &amp;Last Read</source>
            <translation>Nach zuletzt &amp;gelesen</translation>
        </message>
        <message>
            <source>Sort by &amp;Newest Added</source>
            <translation>Nach &amp;neu hinzugefügt</translation>
        </message>
        <message>
            <source>Sort by &amp;Oldest Added</source>
            <translation>Nach &amp;alt hinzugefügt</translation>
        </message>
        <message>
            <source>Sort by &amp;Popularity</source>
            <translation>Nach &amp;Beliebtheit sortieren</translation>
        </message>
        <message>
            <source>Sort by &amp;Relevance</source>
            <translation>Nach &amp;Relevanz</translation>
        </message>
        <message>
            <source>Sort by &amp;Title</source>
            <translation>Nach &amp;Titel</translation>
        </message>
        <message>
            <source>Sort by &amp;Word List…</source>
            <translation>Nach &amp;Wortliste…</translation>
        </message>
        <message>
            <source>Sort by &amp;Year</source>
            <translation>Nach &amp;Jahr</translation>
        </message>
        <message>
            <source>Sort by Reading &amp;Order</source>
            <translation>Nach &amp;Lesereihenfolge</translation>
        </message>
        <message>
            <source>Sort by What Tren&amp;ds</source>
            <translation>Nach dem sortieren, was ge&amp;fragt ist</translation>
        </message>
        <message>
            <source>Sort by that</source>
            <translation>So sortieren</translation>
        </message>
        <message>
            <source>Sort by which word list?</source>
            <translation>Nach welcher Wortliste sortieren?</translation>
        </message>
        <message>
            <source>Sort by “{name}”</source>
            <translation>Nach „{name}“ sortieren</translation>
        </message>
        <message>
            <source>Stray spaces</source>
            <translation>Überzählige Leerzeichen</translation>
        </message>
        <message>
            <source>Subscribed to “{name}”; nothing was fetched yet.</source>
            <translation>„{name}“ ist abonniert; abgerufen wurde noch nichts.</translation>
        </message>
        <message>
            <source>Subscribe…</source>
            <translation>Abonnieren …</translation>
        </message>
        <message>
            <source>T&amp;riage</source>
            <translation>&amp;Sichtung</translation>
        </message>
        <message>
            <source>Table &amp;Columns…</source>
            <translation>Tabellen&amp;spalten…</translation>
        </message>
        <message>
            <source>Tag Colour…</source>
            <translation>Farbe des Schlagworts…</translation>
        </message>
        <message>
            <source>Tag “{tag}” deleted.</source>
            <translation>Schlagwort „{tag}“ gelöscht.</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Zurücknehmen</translation>
        </message>
        <message>
            <source>The Trash is empty.</source>
            <translation>Der Papierkorb ist leer.</translation>
        </message>
        <message>
            <source>The changes to the details were given up.</source>
            <translation>Die Änderungen an den Angaben wurden aufgegeben.</translation>
        </message>
        <message>
            <source>The comment was not saved; its text is on the clipboard.</source>
            <translation>Der Kommentar wurde nicht gespeichert; sein Text ist in der Zwischenablage.</translation>
        </message>
        <message>
            <source>The details of “{title}” were saved.</source>
            <translation>Die Angaben zu „{title}“ wurden gespeichert.</translation>
        </message>
        <message>
            <source>The digest is open in the browser.</source>
            <translation>Der Digest ist im Browser geöffnet.</translation>
        </message>
        <message>
            <source>The digest was handed to the printer.</source>
            <translation>Der Digest wurde dem Drucker übergeben.</translation>
        </message>
        <message>
            <source>The digest was sent to {recipient}.</source>
            <translation>Der Digest wurde an {recipient} gesendet.</translation>
        </message>
        <message>
            <source>The earlier version of the note is back.</source>
            <translation>Die frühere Fassung der Notiz ist wieder da.</translation>
        </message>
        <message>
            <source>The file is written, and anew whenever its papers change.</source>
            <translation>Die Datei wird geschrieben, und neu, sobald sich ihre Papiere ändern.</translation>
        </message>
        <message>
            <source>The filters for all feeds hold from now on.</source>
            <translation>Die Filter für alle Feeds gelten von nun an.</translation>
        </message>
        <message>
            <source>The filters of “{name}” hold from now on.</source>
            <translation>Die Filter von „{name}“ gelten von nun an.</translation>
        </message>
        <message>
            <source>The first of these papers have no highlights or notes.</source>
            <translation>Die ersten dieser Papiere haben keine Hervorhebungen oder Notizen.</translation>
        </message>
        <message>
            <source>The history knows no other version of this note.</source>
            <translation>Der Verlauf kennt keine andere Fassung dieser Notiz.</translation>
        </message>
        <message>
            <source>The language changes when PaperDesk is started again.</source>
            <translation>Die Sprache wechselt, wenn PaperDesk neu gestartet wird.</translation>
        </message>
        <message>
            <source>The library is again as it was: {time}.</source>
            <translation>Die Bibliothek ist wieder, wie sie war: {time}.</translation>
        </message>
        <message>
            <source>The library is empty: these papers are examples.</source>
            <translation>Die Bibliothek ist leer: Diese Papiere sind Beispiele.</translation>
        </message>
        <message>
            <source>The library itself is as it was; each of these entries is told of below.</source>
            <translation>Die Bibliothek selbst ist, wie sie war; jeder dieser Einträge ist unten genannt.</translation>
        </message>
        <message>
            <source>The library {name} can only be read here; nothing was changed.</source>
            <translation>Die Bibliothek {name} ist hier schreibgeschützt; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>The library {path} is not there any more. No other one was made in its place; what you see now is another library. Put the file or its disk back and start again, or restore a backup.</source>
            <translation>Die Bibliothek {path} ist nicht mehr da. An ihrer Stelle wurde keine andere angelegt; was Sie jetzt sehen, ist eine andere Bibliothek. Bringen Sie die Datei oder ihren Datenträger zurück und starten Sie neu, oder stellen Sie eine Sicherung wieder her.</translation>
        </message>
        <message>
            <source>The list is in reading order now; the same key moves the paper.</source>
            <translation>Die Liste steht jetzt in Lesereihenfolge; dieselbe Taste verschiebt das Papier.</translation>
        </message>
        <message>
            <source>The list that is shown</source>
            <translation>Die gezeigte Liste</translation>
        </message>
        <message>
            <source>The page for the browser could not be written: {why}. Save it elsewhere.</source>
            <translation>Die Seite für den Browser ließ sich nicht schreiben: {why}. Sie anderswo speichern.</translation>
        </message>
        <message>
            <source>The paper waits for another try.</source>
            <translation>Das Papier wartet auf einen weiteren Versuch.</translation>
        </message>
        <message>
            <source>The paper was added.</source>
            <translation>Das Papier wurde hinzugefügt.</translation>
        </message>
        <message>
            <source>The paper was restored from the Trash.</source>
            <translation>Das Papier wurde aus dem Papierkorb geholt.</translation>
        </message>
        <message>
            <source>The papers stay as they are, and wait no longer.</source>
            <translation>Die Papiere bleiben, wie sie sind, und warten nicht mehr.</translation>
        </message>
        <message>
            <source>The papers wait; the status line tells how many.</source>
            <translation>Die Papiere warten; die Statuszeile sagt, wie viele.</translation>
        </message>
        <message>
            <source>The sample library is here to explore.</source>
            <translation>Die Beispielbibliothek ist zum Erkunden da.</translation>
        </message>
        <message>
            <source>The selection has no tags.</source>
            <translation>Die Auswahl hat keine Schlagwörter.</translation>
        </message>
        <message>
            <source>The services are asked, and you choose what is taken.</source>
            <translation>Die Dienste werden gefragt, und Sie wählen, was übernommen wird.</translation>
        </message>
        <message>
            <source>The template “{name}” was removed.</source>
            <translation>Die Vorlage „{name}“ wurde entfernt.</translation>
        </message>
        <message>
            <source>The template “{name}” was saved.</source>
            <translation>Die Vorlage „{name}“ wurde gespeichert.</translation>
        </message>
        <message>
            <source>The word lists were written to {name}.</source>
            <translation>Die Wortlisten wurden in {name} geschrieben.</translation>
        </message>
        <message>
            <source>Their details have not been asked for yet.</source>
            <translation>Nach ihren Angaben wurde noch nicht gefragt.</translation>
        </message>
        <message>
            <source>Their names are those of PaperDesk's notes, but they are your own; not a letter was changed.</source>
            <translation>Sie heißen wie Notizen von PaperDesk, sind aber eigene Dateien; kein Buchstabe wurde geändert.</translation>
        </message>
        <message>
            <source>Theme: &amp;Dark</source>
            <translation>Farben: &amp;dunkel</translation>
        </message>
        <message>
            <source>Theme: &amp;High Contrast</source>
            <translation>Farben: hoher &amp;Kontrast</translation>
        </message>
        <message>
            <source>Theme: Follow the S&amp;ystem</source>
            <translation>Farben: wie das S&amp;ystem</translation>
        </message>
        <message>
            <source>Theme: L&amp;ight</source>
            <translation>Farben: &amp;hell</translation>
        </message>
        <message>
            <source>There are no papers to list yet; add some first.</source>
            <translation>Es gibt noch keine Papiere für eine Liste; fügen Sie zuerst welche hinzu.</translation>
        </message>
        <message>
            <source>There are no templates of your own; those of PaperDesk stay.</source>
            <translation>Es gibt keine eigenen Vorlagen; die von PaperDesk bleiben.</translation>
        </message>
        <message>
            <source>There are no word lists with words yet.</source>
            <translation>Es gibt noch keine Wortlisten mit Wörtern.</translation>
        </message>
        <message>
            <source>There are no word lists yet.</source>
            <translation>Es gibt noch keine Wortlisten.</translation>
        </message>
        <message>
            <source>There are no words in {name}; nothing was changed.</source>
            <translation>In {name} stehen keine Wörter; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>There is a saved search “{name}” already; choose another name.</source>
            <translation>Es gibt schon eine gespeicherte Suche „{name}“; bitte einen anderen Namen wählen.</translation>
        </message>
        <message>
            <source>There is a tag “{tag}” already. Press Enter once more to make one tag of the two.</source>
            <translation>Es gibt schon ein Schlagwort „{tag}“. Noch einmal Enter macht aus beiden eines.</translation>
        </message>
        <message>
            <source>There is no feed yet.</source>
            <translation>Es gibt noch keinen Feed.</translation>
        </message>
        <message>
            <source>There is no text here to read papers from.</source>
            <translation>Hier ist kein Text, aus dem Papiere zu lesen wären.</translation>
        </message>
        <message>
            <source>There is nothing to go through here.</source>
            <translation>Hier gibt es nichts durchzugehen.</translation>
        </message>
        <message>
            <source>There is nothing to undo in this list any more.</source>
            <translation>In dieser Liste gibt es nichts mehr rückgängig zu machen.</translation>
        </message>
        <message>
            <source>These are too many to be put in order by hand; nothing was changed.</source>
            <translation>Das sind zu viele, um sie von Hand zu ordnen; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>These papers wait until services can be asked</source>
            <translation>Diese Papiere warten, bis Dienste gefragt werden können</translation>
        </message>
        <message>
            <source>They are looked up as soon as there is a network.</source>
            <translation>Sie werden nachgeschlagen, sobald ein Netzwerk da ist.</translation>
        </message>
        <message>
            <source>They are looked up only when you ask for it.</source>
            <translation>Sie werden nur nachgeschlagen, wenn Sie es verlangen.</translation>
        </message>
        <message>
            <source>They are selected in the list.</source>
            <translation>Sie werden in der Liste ausgewählt.</translation>
        </message>
        <message>
            <source>This backup is of another version of PaperDesk; it can be restored, but not looked at.</source>
            <translation>Diese Sicherung stammt von einer anderen Version von PaperDesk; sie kann wiederhergestellt, aber nicht angesehen werden.</translation>
        </message>
        <message>
            <source>This begins when “{task}” is done.</source>
            <translation>Das beginnt, wenn „{task}“ fertig ist.</translation>
        </message>
        <message>
            <source>This feed is no longer there; nothing was changed.</source>
            <translation>Diesen Feed gibt es nicht mehr; geändert wurde nichts.</translation>
        </message>
        <message>
            <source>This is a new library. The damaged file is kept: {path}</source>
            <translation>Das ist eine neue Bibliothek. Die beschädigte Datei wird behalten: {path}</translation>
        </message>
        <message>
            <source>This is the backup of {time}, which cannot be changed.</source>
            <translation>Das ist die Sicherung von {time}; sie kann nicht geändert werden.</translation>
        </message>
        <message>
            <source>This order learns from what you keep and dismiss; {n} more decisions are needed.</source>
            <translation>Diese Reihenfolge lernt aus dem, was behalten und verworfen wird; {n} weitere Entscheidungen fehlen noch.</translation>
        </message>
        <message>
            <source>This order needs papers that you kept and papers that you dismissed, some of each.</source>
            <translation>Diese Reihenfolge braucht behaltene und verworfene Papiere, von beiden einige.</translation>
        </message>
        <message>
            <source>This paper has no note that could become a template.</source>
            <translation>Dieses Papier hat keine Notiz, die eine Vorlage werden könnte.</translation>
        </message>
        <message>
            <source>Title, first author, year and identifiers of these papers are sent to the services that know papers: {services}.</source>
            <translation>Titel, erster Autor, Jahr und Kennungen dieser Papiere werden an die Dienste gesendet, die Papiere kennen: {services}.</translation>
        </message>
        <message>
            <source>To Read &amp;Later</source>
            <translation>Später zu &amp;lesen</translation>
        </message>
        <message>
            <source>Tras&amp;h</source>
            <translation>Papier&amp;korb</translation>
        </message>
        <message>
            <source>Undo in Tri&amp;age</source>
            <translation>In der Sichtung zurück&amp;nehmen</translation>
        </message>
        <message>
            <source>Undoing</source>
            <translation>Wird rückgängig gemacht</translation>
        </message>
        <message>
            <source>Undone: {label}.</source>
            <translation>Rückgängig gemacht: {label}.</translation>
        </message>
        <message>
            <source>Until {time}: {start}</source>
            <translation>Bis {time}: {start}</translation>
        </message>
        <message>
            <source>Wait for Me</source>
            <translation>Auf mich warten</translation>
        </message>
        <message>
            <source>Waiting since {day}: {title}</source>
            <translation>Wartet seit {day}: {title}</translation>
        </message>
        <message>
            <source>Web addresses</source>
            <translation>Webadressen</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Webseite</translation>
        </message>
        <message>
            <source>Week of {day}</source>
            <translation>Woche vom {day}</translation>
        </message>
        <message>
            <source>What LaTeX needs to know</source>
            <translation>Was LaTeX wissen muss</translation>
        </message>
        <message>
            <source>What interests you is learned anew, from your next decisions.</source>
            <translation>Was interessiert, wird aus den nächsten Entscheidungen neu gelernt.</translation>
        </message>
        <message>
            <source>What is listed now: {query}</source>
            <translation>Was jetzt gelistet ist: {query}</translation>
        </message>
        <message>
            <source>What services know of this paper is here already.</source>
            <translation>Was Dienste von diesem Papier wissen, ist schon da.</translation>
        </message>
        <message>
            <source>What you keep and dismiss tells by now what may interest you.</source>
            <translation>Was behalten und verworfen wurde, verrät inzwischen, was interessieren könnte.</translation>
        </message>
        <message>
            <source>Which collection? Type a name, new or known</source>
            <translation>Welche Sammlung? Namen tippen, neu oder bekannt</translation>
        </message>
        <message>
            <source>Which tag is to go?</source>
            <translation>Welches Schlagwort soll weg?</translation>
        </message>
        <message>
            <source>Which template is to go?</source>
            <translation>Welche Vorlage soll weg?</translation>
        </message>
        <message>
            <source>Which template?</source>
            <translation>Welche Vorlage?</translation>
        </message>
        <message>
            <source>Which version?</source>
            <translation>Welche Fassung?</translation>
        </message>
        <message>
            <source>Words of “{name}”</source>
            <translation>Wörter aus „{name}“</translation>
        </message>
        <message>
            <source>Write the &amp;Note</source>
            <translation>&amp;Notiz schreiben</translation>
        </message>
        <message>
            <source>Write to {name}; the changed file stays as it is.</source>
            <translation>In {name} schreiben; die geänderte Datei bleibt, wie sie ist.</translation>
        </message>
        <message>
            <source>Writing live files</source>
            <translation>Live-Dateien werden geschrieben</translation>
        </message>
        <message>
            <source>Writing notes</source>
            <translation>Notizen werden geschrieben</translation>
        </message>
        <message>
            <source>Writing {name}</source>
            <translation>{name} wird geschrieben</translation>
        </message>
        <message>
            <source>Years</source>
            <translation>Jahre</translation>
        </message>
        <message>
            <source>You have selected these two papers.</source>
            <translation>Diese beiden Papiere sind ausgewählt.</translation>
        </message>
        <message>
            <source>Your feeds brought {papers}.</source>
            <translation>Ihre Feeds haben {papers} gebracht.</translation>
        </message>
        <message>
            <source>added by hand</source>
            <translation>von Hand hinzugefügt</translation>
        </message>
        <message>
            <source>arXiv ids</source>
            <translation>arXiv-Nummern</translation>
        </message>
        <message>
            <source>d MMM</source>
            <translation>d. MMM</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <translation>d. MMM yyyy</translation>
        </message>
        <message>
            <source>dddd, d MMMM</source>
            <translation>dddd, d. MMMM</translation>
        </message>
        <message>
            <source>dismissed</source>
            <translation>verworfen</translation>
        </message>
        <message>
            <source>favourite</source>
            <translation>Favorit</translation>
        </message>
        <message>
            <source>favourites</source>
            <translation>Favoriten</translation>
        </message>
        <message>
            <source>highlight</source>
            <translation>Hervorhebung</translation>
        </message>
        <message>
            <source>highlights</source>
            <translation>Hervorhebungen</translation>
        </message>
        <message>
            <source>highlights in 1 paper</source>
            <translation>Hervorhebungen in 1 Papier</translation>
        </message>
        <message>
            <source>highlights in {n} papers</source>
            <translation>Hervorhebungen in {n} Papieren</translation>
        </message>
        <message>
            <source>in a month</source>
            <translation>in einem Monat</translation>
        </message>
        <message>
            <source>in a week</source>
            <translation>in einer Woche</translation>
        </message>
        <message>
            <source>in three months</source>
            <translation>in drei Monaten</translation>
        </message>
        <message>
            <source>in two weeks</source>
            <translation>in zwei Wochen</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>behalten</translation>
        </message>
        <message>
            <source>likely for you {score}</source>
            <translation>wohl interessant {score}</translation>
        </message>
        <message>
            <source>no command set</source>
            <translation>kein Befehl festgelegt</translation>
        </message>
        <message>
            <source>no note</source>
            <translation>keine Notiz</translation>
        </message>
        <message>
            <source>not on this computer</source>
            <translation>nicht auf diesem Rechner</translation>
        </message>
        <message>
            <source>note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>only a new version</source>
            <translation>nur eine neue Fassung</translation>
        </message>
        <message>
            <source>papers</source>
            <translation>Papiere</translation>
        </message>
        <message>
            <source>put in front for commands that LaTeX does not have: {words}</source>
            <translation>vorangestellt für Befehle, die LaTeX nicht kennt: {words}</translation>
        </message>
        <message>
            <source>read</source>
            <translation>gelesen</translation>
        </message>
        <message>
            <source>the clipboard</source>
            <translation>die Zwischenablage</translation>
        </message>
        <message>
            <source>to read later</source>
            <translation>später zu lesen</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>morgen</translation>
        </message>
        <message>
            <source>what was dropped</source>
            <translation>das Abgelegte</translation>
        </message>
        <message>
            <source>{citations} copied as {format}.</source>
            <translation>{citations} als {format} kopiert.</translation>
        </message>
        <message>
            <source>{citations} copied as {form}.</source>
            <translation>{citations} als {form} kopiert.</translation>
        </message>
        <message>
            <source>{citations} copied as {style}.</source>
            <translation>{citations} nach {style} kopiert.</translation>
        </message>
        <message>
            <source>{citations} copied; paste into {editor}.</source>
            <translation>{citations} kopiert; in {editor} einfügen.</translation>
        </message>
        <message>
            <source>{citations} exported to {name}.</source>
            <translation>{citations} nach {name} exportiert.</translation>
        </message>
        <message>
            <source>{citations} pushed to {editor}.</source>
            <translation>{citations} an {editor} geschickt.</translation>
        </message>
        <message>
            <source>{highlights} and {notes} of {papers}</source>
            <translation>{highlights} und {notes} ({papers})</translation>
        </message>
        <message>
            <source>{highlights} of {papers}</source>
            <translation>{highlights} ({papers})</translation>
        </message>
        <message>
            <source>{kept} kept, {to_read} to read, {dismissed} dismissed</source>
            <translation>{kept} behalten, {to_read} zu lesen, {dismissed} verworfen</translation>
        </message>
        <message>
            <source>{name} cannot be read: {reason}.</source>
            <translation>{name} kann nicht gelesen werden: {reason}.</translation>
        </message>
        <message>
            <source>{name} could not be brought up to date.</source>
            <translation>{name} konnte nicht aktualisiert werden.</translation>
        </message>
        <message>
            <source>{name} exists already and was left as it is; open it, or choose another name.</source>
            <translation>{name} gibt es schon und blieb unverändert; öffnen oder einen anderen Namen wählen.</translation>
        </message>
        <message>
            <source>{name} has been changed</source>
            <translation>{name} wurde geändert</translation>
        </message>
        <message>
            <source>{name} is kept up to date no longer.</source>
            <translation>{name} wird nicht mehr aktuell gehalten.</translation>
        </message>
        <message>
            <source>{name} is not written on this computer yet.</source>
            <translation>{name} wird auf diesem Computer noch nicht geschrieben.</translation>
        </message>
        <message>
            <source>{name} is there already</source>
            <translation>{name} ist schon da</translation>
        </message>
        <message>
            <source>{name} is too large for a list of words.</source>
            <translation>{name} ist zu groß für eine Wortliste.</translation>
        </message>
        <message>
            <source>{name} was changed by another program and is left as it is.</source>
            <translation>{name} wurde von einem anderen Programm geändert und bleibt, wie sie ist.</translation>
        </message>
        <message>
            <source>{name}: {made} new notes, {rewritten} brought up to date, {unchanged} as before.</source>
            <translation>{name}: {made} neue Notizen, {rewritten} aktualisiert, {unchanged} wie zuvor.</translation>
        </message>
        <message>
            <source>{n} already in your library</source>
            <translation>{n} schon in der Bibliothek</translation>
        </message>
        <message>
            <source>{n} citation keys changed; the old ones still find the papers.</source>
            <translation>{n} Zitierschlüssel geändert; die alten finden die Papiere weiterhin.</translation>
        </message>
        <message>
            <source>{n} citations</source>
            <translation>{n} Zitate</translation>
        </message>
        <message>
            <source>{n} completed</source>
            <translation>{n} ergänzt</translation>
        </message>
        <message>
            <source>{n} dismissed before</source>
            <translation>{n} früher verworfen</translation>
        </message>
        <message>
            <source>{n} favourites</source>
            <translation>{n} Favoriten</translation>
        </message>
        <message>
            <source>{n} feeds could not be fetched.</source>
            <translation>{n} Feeds konnten nicht abgerufen werden.</translation>
        </message>
        <message>
            <source>{n} files</source>
            <translation>{n} Dateien</translation>
        </message>
        <message>
            <source>{n} files of your own were left alone.</source>
            <translation>{n} eigene Dateien wurden nicht angerührt.</translation>
        </message>
        <message>
            <source>{n} highlights</source>
            <translation>{n} Hervorhebungen</translation>
        </message>
        <message>
            <source>{n} identifiers are not known</source>
            <translation>{n} Kennungen sind nicht bekannt</translation>
        </message>
        <message>
            <source>{n} in the Inbox since {day}</source>
            <translation>{n} im Eingang seit {day}</translation>
        </message>
        <message>
            <source>{n} in the list</source>
            <translation>{n} in der Liste</translation>
        </message>
        <message>
            <source>{n} known already</source>
            <translation>{n} schon bekannt</translation>
        </message>
        <message>
            <source>{n} left out</source>
            <translation>{n} ausgelassen</translation>
        </message>
        <message>
            <source>{n} lists, searches, collections and colours</source>
            <translation>{n} Listen, Suchen, Sammlungen und Farben</translation>
        </message>
        <message>
            <source>{n} live files to look at</source>
            <translation>{n} Live-Dateien sind anzusehen</translation>
        </message>
        <message>
            <source>{n} new</source>
            <translation>{n} neu</translation>
        </message>
        <message>
            <source>{n} new papers.</source>
            <translation>{n} neue Papiere.</translation>
        </message>
        <message>
            <source>{n} not read</source>
            <translation>{n} nicht gelesen</translation>
        </message>
        <message>
            <source>{n} notes</source>
            <translation>{n} Notizen</translation>
        </message>
        <message>
            <source>{n} of them are incomplete.</source>
            <translation>{n} davon sind unvollständig.</translation>
        </message>
        <message>
            <source>{n} of them dismissed before</source>
            <translation>{n} davon früher verworfen</translation>
        </message>
        <message>
            <source>{n} of them dismissed before.</source>
            <translation>{n} davon früher verworfen.</translation>
        </message>
        <message>
            <source>{n} papers</source>
            <translation>{n} Papiere</translation>
        </message>
        <message>
            <source>{n} references</source>
            <translation>{n} Literaturangaben</translation>
        </message>
        <message>
            <source>{n} remarks.</source>
            <translation>{n} Anmerkungen.</translation>
        </message>
        <message>
            <source>{n} seen before</source>
            <translation>{n} schon gesehen</translation>
        </message>
        <message>
            <source>{n} selected</source>
            <translation>{n} ausgewählt</translation>
        </message>
        <message>
            <source>{n} word lists were read.</source>
            <translation>{n} Wortlisten wurden gelesen.</translation>
        </message>
        <message>
            <source>{papers} added</source>
            <translation>{papers} hinzugefügt</translation>
        </message>
        <message>
            <source>{papers} added.</source>
            <translation>{papers} hinzugefügt.</translation>
        </message>
        <message>
            <source>{papers} are too many for the clipboard; nothing was copied. Export them to a file instead.</source>
            <translation>{papers} sind zu viele für die Zwischenablage; nichts wurde kopiert. Stattdessen in eine Datei exportieren.</translation>
        </message>
        <message>
            <source>{papers} are too many to add together; nothing was added.</source>
            <translation>{papers} sind zu viele, um sie zusammen hinzuzufügen; nichts wurde hinzugefügt.</translation>
        </message>
        <message>
            <source>{papers} are too many to edit details together.</source>
            <translation>{papers} sind zu viele, um die Angaben gemeinsam zu bearbeiten.</translation>
        </message>
        <message>
            <source>{papers} are too many to look up together; select at most {most}.</source>
            <translation>{papers} sind zu viele, um sie zusammen nachzuschlagen; wählen Sie höchstens {most}.</translation>
        </message>
        <message>
            <source>{papers} are too many to make keys anew together.</source>
            <translation>{papers} sind zu viele, um die Schlüssel zusammen neu zu bilden.</translation>
        </message>
        <message>
            <source>{papers} back on {day}.</source>
            <translation>{papers}: wieder da am {day}.</translation>
        </message>
        <message>
            <source>{papers} changed.</source>
            <translation>{papers} geändert.</translation>
        </message>
        <message>
            <source>{papers} completed.</source>
            <translation>{papers} ergänzt.</translation>
        </message>
        <message>
            <source>{papers} decided</source>
            <translation>{papers} entschieden</translation>
        </message>
        <message>
            <source>{papers} decided in {weeks} weeks</source>
            <translation>{papers} in {weeks} Wochen entschieden</translation>
        </message>
        <message>
            <source>{papers} deleted.</source>
            <translation>{papers} gelöscht.</translation>
        </message>
        <message>
            <source>{papers} dismissed.</source>
            <translation>{papers} verworfen.</translation>
        </message>
        <message>
            <source>{papers} moved to the Trash.</source>
            <translation>{papers} in den Papierkorb gelegt.</translation>
        </message>
        <message>
            <source>{papers} no longer waiting.</source>
            <translation>{papers} nicht mehr wartend.</translation>
        </message>
        <message>
            <source>{papers} read in {weeks} weeks</source>
            <translation>{papers} in {weeks} Wochen gelesen</translation>
        </message>
        <message>
            <source>{papers} restored.</source>
            <translation>{papers} zurückgeholt.</translation>
        </message>
        <message>
            <source>{papers} to be looked up</source>
            <translation>{papers} nachzuschlagen</translation>
        </message>
        <message>
            <source>{papers} wait to be looked up.</source>
            <translation>{papers} warten darauf, nachgeschlagen zu werden.</translation>
        </message>
        <message>
            <source>{papers} were here already.</source>
            <translation>{papers} waren schon da.</translation>
        </message>
        <message>
            <source>{papers} without authors</source>
            <translation>{papers} ohne Autoren</translation>
        </message>
        <message>
            <source>{papers}: {status}.</source>
            <translation>{papers}: {status}.</translation>
        </message>
        <message>
            <source>{papers}: {what}.</source>
            <translation>{papers}: {what}.</translation>
        </message>
        <message>
            <source>{references} written to {name}.</source>
            <translation>{references} in {name} geschrieben.</translation>
        </message>
        <message>
            <source>{source} holds neither a page of papers nor references of a kind that can be read; nothing was added.</source>
            <translation>{source} enthält weder eine Seite mit Papieren noch lesbare Literaturangaben; nichts wurde hinzugefügt.</translation>
        </message>
        <message>
            <source>“{name}” could not be fetched.</source>
            <translation>„{name}“ konnte nicht abgerufen werden.</translation>
        </message>
        <message>
            <source>“{name}” is fetched again.</source>
            <translation>„{name}“ wird wieder abgerufen.</translation>
        </message>
        <message>
            <source>“{name}” is fetched no more; its papers stay.</source>
            <translation>„{name}“ wird nicht mehr abgerufen; seine Papiere bleiben.</translation>
        </message>
        <message>
            <source>“{name}” rests; it is fetched no more until you go on with it.</source>
            <translation>„{name}“ ruht; er wird nicht abgerufen, bis es mit ihm weitergeht.</translation>
        </message>
        <message>
            <source>“{task}” is not done yet; wait for its end or cancel it, then try again.</source>
            <translation>„{task}“ ist noch nicht fertig; das Ende abwarten oder abbrechen, dann noch einmal versuchen.</translation>
        </message>
    </context>
    <context>
        <name>days</name>
        <message>
            <source>back on {day}</source>
            <translation>wieder da am {day}</translation>
        </message>
        <message>
            <source>d MMM</source>
            <translation>d. MMM</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <translation>d. MMM yyyy</translation>
        </message>
        <message>
            <source>d MMMM yyyy</source>
            <translation>d. MMMM yyyy</translation>
        </message>
        <message>
            <source>ddd d MMM</source>
            <translation>ddd d. MMM</translation>
        </message>
        <message>
            <source>ddd d MMM yyyy</source>
            <translation>ddd d. MMM yyyy</translation>
        </message>
    </context>
    <context>
        <name>feeds</name>
        <message>
            <source>dismissed {day}</source>
            <translation>verworfen {day}</translation>
        </message>
        <message>
            <source>in your library</source>
            <translation>in der Bibliothek</translation>
        </message>
        <message>
            <source>new</source>
            <translation>neu</translation>
        </message>
        <message>
            <source>seen {day}</source>
            <translation>gesehen {day}</translation>
        </message>
    </context>
    <context>
        <name>fields</name>
        <message>
            <source>Abstract</source>
            <translation>Abstract</translation>
        </message>
        <message>
            <source>Article number</source>
            <translation>Artikelnummer</translation>
        </message>
        <message>
            <source>Artwork</source>
            <translation>Kunstwerk</translation>
        </message>
        <message>
            <source>Audio recording</source>
            <translation>Tonaufnahme</translation>
        </message>
        <message>
            <source>Authors</source>
            <translation>Autoren</translation>
        </message>
        <message>
            <source>Book</source>
            <translation>Buch</translation>
        </message>
        <message>
            <source>Book in several volumes</source>
            <translation>Mehrbändiges Buch</translation>
        </message>
        <message>
            <source>Book or proceedings</source>
            <translation>Buch oder Tagungsband</translation>
        </message>
        <message>
            <source>Book within a book</source>
            <translation>Buch in einem Buch</translation>
        </message>
        <message>
            <source>Booklet</source>
            <translation>Broschüre</translation>
        </message>
        <message>
            <source>Chapter</source>
            <translation>Kapitel</translation>
        </message>
        <message>
            <source>Chapter in a collection</source>
            <translation>Kapitel in einem Sammelband</translation>
        </message>
        <message>
            <source>Citation key</source>
            <translation>Zitierschlüssel</translation>
        </message>
        <message>
            <source>Collection</source>
            <translation>Sammelband</translation>
        </message>
        <message>
            <source>Collection in several volumes</source>
            <translation>Mehrbändiger Sammelband</translation>
        </message>
        <message>
            <source>Conference paper</source>
            <translation>Tagungsbeitrag</translation>
        </message>
        <message>
            <source>Court decision</source>
            <translation>Gerichtsentscheidung</translation>
        </message>
        <message>
            <source>DOI</source>
            <translation>DOI</translation>
        </message>
        <message>
            <source>Data set</source>
            <translation>Datensatz</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Date of the event</source>
            <translation>Datum der Veranstaltung</translation>
        </message>
        <message>
            <source>Edition</source>
            <translation>Auflage</translation>
        </message>
        <message>
            <source>Editors</source>
            <translation>Herausgeber</translation>
        </message>
        <message>
            <source>Entry in a reference work</source>
            <translation>Eintrag in einem Nachschlagewerk</translation>
        </message>
        <message>
            <source>Eprint</source>
            <translation>Eprint</translation>
        </message>
        <message>
            <source>Eprint archive</source>
            <translation>Eprint-Archiv</translation>
        </message>
        <message>
            <source>Eprint class</source>
            <translation>Eprint-Klasse</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Veranstaltung</translation>
        </message>
        <message>
            <source>Film</source>
            <translation>Film</translation>
        </message>
        <message>
            <source>Holder</source>
            <translation>Inhaber</translation>
        </message>
        <message>
            <source>How published</source>
            <translation>Wie veröffentlicht</translation>
        </message>
        <message>
            <source>ISBN</source>
            <translation>ISBN</translation>
        </message>
        <message>
            <source>ISSN</source>
            <translation>ISSN</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>Institution</source>
            <translation>Institution</translation>
        </message>
        <message>
            <source>Issue</source>
            <translation>Heft</translation>
        </message>
        <message>
            <source>Issue of a periodical</source>
            <translation>Heft einer Zeitschrift</translation>
        </message>
        <message>
            <source>Journal</source>
            <translation>Zeitschrift</translation>
        </message>
        <message>
            <source>Journal article</source>
            <translation>Zeitschriftenartikel</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Unterart</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Language of the entry</source>
            <translation>Sprache des Eintrags</translation>
        </message>
        <message>
            <source>Legal text</source>
            <translation>Rechtstext</translation>
        </message>
        <message>
            <source>Legislation</source>
            <translation>Gesetz</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Brief</translation>
        </message>
        <message>
            <source>Looked up on</source>
            <translation>Abgerufen am</translation>
        </message>
        <message>
            <source>Manual</source>
            <translation>Handbuch</translation>
        </message>
        <message>
            <source>Master’s thesis</source>
            <translation>Masterarbeit</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Monat</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>Number of pages</source>
            <translation>Seitenzahl</translation>
        </message>
        <message>
            <source>Number of volumes</source>
            <translation>Anzahl der Bände</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Other, or preprint</source>
            <translation>Anderes, oder Preprint</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>Part of a book</source>
            <translation>Teil eines Buchs</translation>
        </message>
        <message>
            <source>Patent</source>
            <translation>Patent</translation>
        </message>
        <message>
            <source>Performance</source>
            <translation>Aufführung</translation>
        </message>
        <message>
            <source>PhD thesis</source>
            <translation>Doktorarbeit</translation>
        </message>
        <message>
            <source>Piece of music</source>
            <translation>Musikstück</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Proceedings</source>
            <translation>Tagungsband</translation>
        </message>
        <message>
            <source>Proceedings in several volumes</source>
            <translation>Mehrbändiger Tagungsband</translation>
        </message>
        <message>
            <source>PubMed Central id</source>
            <translation>PubMed-Central-Nummer</translation>
        </message>
        <message>
            <source>PubMed id</source>
            <translation>PubMed-Nummer</translation>
        </message>
        <message>
            <source>Published in</source>
            <translation>Erschienen in</translation>
        </message>
        <message>
            <source>Publisher</source>
            <translation>Verlag</translation>
        </message>
        <message>
            <source>Reference work</source>
            <translation>Nachschlagewerk</translation>
        </message>
        <message>
            <source>Reference work in several volumes</source>
            <translation>Mehrbändiges Nachschlagewerk</translation>
        </message>
        <message>
            <source>Remark for the citation</source>
            <translation>Anmerkung zum Zitat</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Rezension</translation>
        </message>
        <message>
            <source>Series</source>
            <translation>Reihe</translation>
        </message>
        <message>
            <source>Short title</source>
            <translation>Kurztitel</translation>
        </message>
        <message>
            <source>Software</source>
            <translation>Software</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>Norm</translation>
        </message>
        <message>
            <source>State of publication</source>
            <translation>Stand der Veröffentlichung</translation>
        </message>
        <message>
            <source>Subtitle</source>
            <translation>Untertitel</translation>
        </message>
        <message>
            <source>Supplement in a book</source>
            <translation>Beilage in einem Buch</translation>
        </message>
        <message>
            <source>Supplement in a collection</source>
            <translation>Beilage in einem Sammelband</translation>
        </message>
        <message>
            <source>Supplement in a periodical</source>
            <translation>Beilage in einer Zeitschrift</translation>
        </message>
        <message>
            <source>Technical report</source>
            <translation>Technischer Bericht</translation>
        </message>
        <message>
            <source>Thesis</source>
            <translation>Abschlussarbeit</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Translator</source>
            <translation>Übersetzer</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Unpublished work</source>
            <translation>Unveröffentlichte Arbeit</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>Video</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>Band</translation>
        </message>
        <message>
            <source>Web address</source>
            <translation>Webadresse</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Webseite</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Jahr</translation>
        </message>
        <message>
            <source>about {0}</source>
            <translation>etwa {0}</translation>
        </message>
        <message>
            <source>arXiv</source>
            <translation>arXiv</translation>
        </message>
        <message>
            <source>from {0} to {1}</source>
            <translation>von {0} bis {1}</translation>
        </message>
        <message>
            <source>perhaps about {0}</source>
            <translation>vielleicht etwa {0}</translation>
        </message>
        <message>
            <source>perhaps {0}</source>
            <translation>vielleicht {0}</translation>
        </message>
        <message>
            <source>since {0}</source>
            <translation>seit {0}</translation>
        </message>
        <message>
            <source>some year from {0} to {1}</source>
            <translation>ein Jahr von {0} bis {1}</translation>
        </message>
        <message>
            <source>the {0}s</source>
            <translation>die {0}er</translation>
        </message>
        <message>
            <source>until {0}</source>
            <translation>bis {0}</translation>
        </message>
        <message>
            <source>{0} BC</source>
            <translation>{0} v. Chr.</translation>
        </message>
    </context>
    <context>
        <name>highlights</name>
        <message>
            <source>blue</source>
            <translation>Blau</translation>
        </message>
        <message>
            <source>green</source>
            <translation>Grün</translation>
        </message>
        <message>
            <source>red</source>
            <translation>Rot</translation>
        </message>
        <message>
            <source>violet</source>
            <translation>Violett</translation>
        </message>
        <message>
            <source>yellow</source>
            <translation>Gelb</translation>
        </message>
    </context>
    <context>
        <name>labels</name>
        <message>
            <source>Add citation keys</source>
            <translation>Zitierschlüssel hinzufügen</translation>
        </message>
        <message>
            <source>Add highlights</source>
            <translation>Hervorhebungen hinzufügen</translation>
        </message>
        <message>
            <source>Add sample library</source>
            <translation>Beispielbibliothek hinzufügen</translation>
        </message>
        <message>
            <source>Add tag “{}”</source>
            <translation>Schlagwort „{}“ geben</translation>
        </message>
        <message>
            <source>Add to collection</source>
            <translation>In Sammlung legen</translation>
        </message>
        <message>
            <source>Add to collection “{}”</source>
            <translation>In Sammlung „{}“ legen</translation>
        </message>
        <message>
            <source>Add to favourites</source>
            <translation>Zu den Favoriten</translation>
        </message>
        <message>
            <source>Add {} paper</source>
            <translation>{} Papier hinzufügen</translation>
        </message>
        <message>
            <source>Add {} papers</source>
            <translation>{} Papiere hinzufügen</translation>
        </message>
        <message>
            <source>Ask the feed again</source>
            <translation>Feed wieder fragen</translation>
        </message>
        <message>
            <source>Begin triage</source>
            <translation>Sichtung beginnen</translation>
        </message>
        <message>
            <source>Bring back to Trash</source>
            <translation>Zurück in den Papierkorb</translation>
        </message>
        <message>
            <source>Change citation key</source>
            <translation>Zitierschlüssel ändern</translation>
        </message>
        <message>
            <source>Change citation keys</source>
            <translation>Zitierschlüssel ändern</translation>
        </message>
        <message>
            <source>Change feed “{}”</source>
            <translation>Feed „{}“ ändern</translation>
        </message>
        <message>
            <source>Change filters of all feeds</source>
            <translation>Filter aller Feeds ändern</translation>
        </message>
        <message>
            <source>Change key formula</source>
            <translation>Formel für Schlüssel ändern</translation>
        </message>
        <message>
            <source>Change live file “{}”</source>
            <translation>Live-Datei „{}“ ändern</translation>
        </message>
        <message>
            <source>Change tags</source>
            <translation>Schlagwörter ändern</translation>
        </message>
        <message>
            <source>Colour highlight</source>
            <translation>Hervorhebung färben</translation>
        </message>
        <message>
            <source>Colour tag “{}”</source>
            <translation>Schlagwort „{}“ färben</translation>
        </message>
        <message>
            <source>Colour word list</source>
            <translation>Wortliste färben</translation>
        </message>
        <message>
            <source>Comment highlight</source>
            <translation>Hervorhebung kommentieren</translation>
        </message>
        <message>
            <source>Complete details</source>
            <translation>Angaben ergänzen</translation>
        </message>
        <message>
            <source>Complete {} paper</source>
            <translation>{} Papier ergänzen</translation>
        </message>
        <message>
            <source>Complete {} papers</source>
            <translation>{} Papiere ergänzen</translation>
        </message>
        <message>
            <source>Create word list “{}”</source>
            <translation>Wortliste „{}“ anlegen</translation>
        </message>
        <message>
            <source>Decide</source>
            <translation>Entscheiden</translation>
        </message>
        <message>
            <source>Delete collection</source>
            <translation>Sammlung löschen</translation>
        </message>
        <message>
            <source>Delete for good</source>
            <translation>Endgültig löschen</translation>
        </message>
        <message>
            <source>Delete search</source>
            <translation>Suche löschen</translation>
        </message>
        <message>
            <source>Delete tag “{}”</source>
            <translation>Schlagwort „{}“ löschen</translation>
        </message>
        <message>
            <source>Delete word list</source>
            <translation>Wortliste löschen</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Drop citation keys</source>
            <translation>Zitierschlüssel entfernen</translation>
        </message>
        <message>
            <source>Drop proposals</source>
            <translation>Vorschläge verwerfen</translation>
        </message>
        <message>
            <source>Edit abstract</source>
            <translation>Abstract bearbeiten</translation>
        </message>
        <message>
            <source>Edit authors</source>
            <translation>Autoren bearbeiten</translation>
        </message>
        <message>
            <source>Edit details</source>
            <translation>Angaben bearbeiten</translation>
        </message>
        <message>
            <source>Edit note</source>
            <translation>Notiz bearbeiten</translation>
        </message>
        <message>
            <source>Edit remark</source>
            <translation>Anmerkung bearbeiten</translation>
        </message>
        <message>
            <source>Edit title</source>
            <translation>Titel bearbeiten</translation>
        </message>
        <message>
            <source>Edit venue</source>
            <translation>„Erschienen in“ bearbeiten</translation>
        </message>
        <message>
            <source>Edit word list</source>
            <translation>Wortliste bearbeiten</translation>
        </message>
        <message>
            <source>Edit year</source>
            <translation>Jahr bearbeiten</translation>
        </message>
        <message>
            <source>Edit {}</source>
            <translation>{} ändern</translation>
        </message>
        <message>
            <source>Edit {} paper</source>
            <translation>{} Papier bearbeiten</translation>
        </message>
        <message>
            <source>Edit {} papers</source>
            <translation>{} Papiere bearbeiten</translation>
        </message>
        <message>
            <source>Fetch “{}”</source>
            <translation>„{}“ abrufen</translation>
        </message>
        <message>
            <source>Fix {} finding</source>
            <translation>{} Befund ausbessern</translation>
        </message>
        <message>
            <source>Fix {} findings</source>
            <translation>{} Befunde ausbessern</translation>
        </message>
        <message>
            <source>Forget what interests me</source>
            <translation>Vergessen, was mich interessiert</translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation>Hervorheben</translation>
        </message>
        <message>
            <source>Import again</source>
            <translation>Erneut importieren</translation>
        </message>
        <message>
            <source>Import lists and searches</source>
            <translation>Listen und Suchen importieren</translation>
        </message>
        <message>
            <source>Import word lists</source>
            <translation>Wortlisten importieren</translation>
        </message>
        <message>
            <source>Import {} paper</source>
            <translation>{} Papier importieren</translation>
        </message>
        <message>
            <source>Import {} papers</source>
            <translation>{} Papiere importieren</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Keep both papers</source>
            <translation>Beide Papiere behalten</translation>
        </message>
        <message>
            <source>Keep proposals</source>
            <translation>Vorschläge behalten</translation>
        </message>
        <message>
            <source>Keep “{}” up to date</source>
            <translation>„{}“ aktuell halten</translation>
        </message>
        <message>
            <source>Leave triage</source>
            <translation>Sichtung verlassen</translation>
        </message>
        <message>
            <source>Let go of {} unread paper</source>
            <translation>{} ungelesenes Papier loslassen</translation>
        </message>
        <message>
            <source>Let go of {} unread papers</source>
            <translation>{} ungelesene Papiere loslassen</translation>
        </message>
        <message>
            <source>Mark as inbox</source>
            <translation>Zurück in den Eingang</translation>
        </message>
        <message>
            <source>Mark as kept</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Mark as read</source>
            <translation>Als gelesen markieren</translation>
        </message>
        <message>
            <source>Mark as reading</source>
            <translation>Jetzt lesen</translation>
        </message>
        <message>
            <source>Mark as seen</source>
            <translation>Als gesehen markieren</translation>
        </message>
        <message>
            <source>Mark as skimmed</source>
            <translation>Als überflogen markieren</translation>
        </message>
        <message>
            <source>Mark as to read</source>
            <translation>Später zu lesen</translation>
        </message>
        <message>
            <source>May be duplicates</source>
            <translation>Vielleicht Dubletten</translation>
        </message>
        <message>
            <source>Mend entry</source>
            <translation>Eintrag ausbessern</translation>
        </message>
        <message>
            <source>Merge papers</source>
            <translation>Papiere zusammenführen</translation>
        </message>
        <message>
            <source>Merge {} duplicate</source>
            <translation>{} Dublette zusammenführen</translation>
        </message>
        <message>
            <source>Merge {} duplicates</source>
            <translation>{} Dubletten zusammenführen</translation>
        </message>
        <message>
            <source>Merge {} papers</source>
            <translation>{} Papiere zusammenführen</translation>
        </message>
        <message>
            <source>Move collection</source>
            <translation>Sammlung verschieben</translation>
        </message>
        <message>
            <source>Move highlights</source>
            <translation>Hervorhebungen verschieben</translation>
        </message>
        <message>
            <source>Move to Trash</source>
            <translation>In den Papierkorb</translation>
        </message>
        <message>
            <source>Move word list</source>
            <translation>Wortliste verschieben</translation>
        </message>
        <message>
            <source>New collection “{}”</source>
            <translation>Neue Sammlung „{}“</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Order the reading queue</source>
            <translation>Lesereihenfolge ordnen</translation>
        </message>
        <message>
            <source>Place highlight</source>
            <translation>Hervorhebung setzen</translation>
        </message>
        <message>
            <source>Read later</source>
            <translation>Später lesen</translation>
        </message>
        <message>
            <source>Remove from collection</source>
            <translation>Aus Sammlung nehmen</translation>
        </message>
        <message>
            <source>Remove from favourites</source>
            <translation>Aus den Favoriten nehmen</translation>
        </message>
        <message>
            <source>Remove highlight</source>
            <translation>Hervorhebung entfernen</translation>
        </message>
        <message>
            <source>Remove live file</source>
            <translation>Live-Datei entfernen</translation>
        </message>
        <message>
            <source>Remove tag “{}”</source>
            <translation>Schlagwort „{}“ nehmen</translation>
        </message>
        <message>
            <source>Remove {} highlights</source>
            <translation>{} Hervorhebungen entfernen</translation>
        </message>
        <message>
            <source>Rename collection</source>
            <translation>Sammlung umbenennen</translation>
        </message>
        <message>
            <source>Rename search</source>
            <translation>Suche umbenennen</translation>
        </message>
        <message>
            <source>Rename tag “{}”</source>
            <translation>Schlagwort „{}“ umbenennen</translation>
        </message>
        <message>
            <source>Rename word list</source>
            <translation>Wortliste umbenennen</translation>
        </message>
        <message>
            <source>Restore from Trash</source>
            <translation>Aus dem Papierkorb holen</translation>
        </message>
        <message>
            <source>Save search “{}”</source>
            <translation>Suche „{}“ speichern</translation>
        </message>
        <message>
            <source>Set rating</source>
            <translation>Bewerten</translation>
        </message>
        <message>
            <source>Set status</source>
            <translation>Status setzen</translation>
        </message>
        <message>
            <source>Snooze</source>
            <translation>Zurückstellen</translation>
        </message>
        <message>
            <source>Subscribe again</source>
            <translation>Wieder abonnieren</translation>
        </message>
        <message>
            <source>Subscribe to “{}”</source>
            <translation>„{}“ abonnieren</translation>
        </message>
        <message>
            <source>Tag highlight</source>
            <translation>Hervorhebung verschlagworten</translation>
        </message>
        <message>
            <source>Take back import</source>
            <translation>Import zurücknehmen</translation>
        </message>
        <message>
            <source>Unsubscribe</source>
            <translation>Nicht mehr abonnieren</translation>
        </message>
        <message>
            <source>Visit feed</source>
            <translation>Feed besuchen</translation>
        </message>
        <message>
            <source>Wait for details</source>
            <translation>Auf Einzelheiten warten</translation>
        </message>
    </context>
    <context>
        <name>language</name>
        <message>
            <source>en</source>
            <translation>de</translation>
        </message>
        <message>
            <source>{}%</source>
            <translation>{} %</translation>
        </message>
    </context>
    <context>
        <name>popularity</name>
        <message>
            <source>1 comment</source>
            <translation>1 Kommentar</translation>
        </message>
        <message>
            <source>1 star of the code</source>
            <translation>1 Stern für den Code</translation>
        </message>
        <message>
            <source>1 upvote</source>
            <translation>1 Stimme</translation>
        </message>
        <message>
            <source>rank 1</source>
            <translation>Rang 1</translation>
        </message>
        <message>
            <source>rank {n}</source>
            <translation>Rang {n}</translation>
        </message>
        <message>
            <source>{n} comments</source>
            <translation>{n} Kommentare</translation>
        </message>
        <message>
            <source>{n} stars of the code</source>
            <translation>{n} Sterne für den Code</translation>
        </message>
        <message>
            <source>{n} upvotes</source>
            <translation>{n} Stimmen</translation>
        </message>
    </context>
    <context>
        <name>sentences</name>
        <message>
            <source> (its columns: {0})</source>
            <translation> (seine Spalten: {0})</translation>
        </message>
        <message>
            <source> and </source>
            <translation> und </translation>
        </message>
        <message>
            <source> on {0}</source>
            <translation> am {0}</translation>
        </message>
        <message>
            <source>, but {0}</source>
            <translation>, aber {0}</translation>
        </message>
        <message>
            <source>A PDF is made by TeX or LibreOffice, and neither is installed; nothing was written. Install one of them, or choose Word, OpenDocument or a web page and print that.</source>
            <translation>Ein PDF wird von TeX oder LibreOffice erstellt, und keines von beiden ist installiert; nichts wurde geschrieben. Installieren Sie eines davon, oder wählen Sie Word, OpenDocument oder eine Webseite und drucken Sie diese.</translation>
        </message>
        <message>
            <source>A citation key formula has at most {0} letters.</source>
            <translation>Eine Formel für Zitierschlüssel hat höchstens {0} Zeichen.</translation>
        </message>
        <message>
            <source>A citation key formula needs a part of the paper in it, such as [auth], [year] or [title3].</source>
            <translation>Eine Formel für Zitierschlüssel braucht einen Teil des Papiers, etwa [auth], [year] oder [title3].</translation>
        </message>
        <message>
            <source>A collection needs a name.</source>
            <translation>Eine Sammlung braucht einen Namen.</translation>
        </message>
        <message>
            <source>A collection's name has no slash; make one collection inside the other instead.</source>
            <translation>Der Name einer Sammlung hat keinen Schrägstrich; stattdessen eine Sammlung in der anderen anlegen.</translation>
        </message>
        <message>
            <source>A comma is missing behind the key.</source>
            <translation>Hinter dem Schlüssel fehlt ein Komma.</translation>
        </message>
        <message>
            <source>A comma is missing behind “{0}”.</source>
            <translation>Hinter „{0}“ fehlt ein Komma.</translation>
        </message>
        <message>
            <source>A feed needs a name.</source>
            <translation>Ein Feed braucht einen Namen.</translation>
        </message>
        <message>
            <source>A feed of the kind “{0}” is not fetched from the web.</source>
            <translation>Ein Feed der Art „{0}“ wird nicht aus dem Netz abgerufen.</translation>
        </message>
        <message>
            <source>A highlight has one of {0} colours, 1 to {1}; {2} is none.</source>
            <translation>Eine Hervorhebung hat eine von {0} Farben, 1 bis {1}; {2} ist keine davon.</translation>
        </message>
        <message>
            <source>A live file needs the whole path of the file that is kept up to date.</source>
            <translation>Eine Live-Datei braucht den ganzen Pfad der Datei, die aktuell gehalten wird.</translation>
        </message>
        <message>
            <source>A number stands in a name among the {field0}.</source>
            <translation>In einem Namen im Feld „{field0}“ steht eine Zahl.</translation>
        </message>
        <message>
            <source>A page of papers has a title and an abstract for each.</source>
            <translation>Eine Seite mit Papieren hat zu jedem einen Titel und ein Abstract.</translation>
        </message>
        <message>
            <source>A paper always has a citation key.</source>
            <translation>Ein Papier hat immer einen Zitierschlüssel.</translation>
        </message>
        <message>
            <source>A rating is a number from 0 to {0}, not {1}.</source>
            <translation>Eine Bewertung ist eine Zahl von 0 bis {0}, nicht {1}.</translation>
        </message>
        <message>
            <source>A row of the table {0} belongs to nothing.</source>
            <translation>Eine Zeile der Tabelle {0} gehört zu nichts.</translation>
        </message>
        <message>
            <source>A saved search needs a name.</source>
            <translation>Eine gespeicherte Suche braucht einen Namen.</translation>
        </message>
        <message>
            <source>A service that may know better could not be asked.</source>
            <translation>Ein Dienst, der es besser wissen könnte, war nicht zu erreichen.</translation>
        </message>
        <message>
            <source>A tag needs a name.</source>
            <translation>Ein Schlagwort braucht einen Namen.</translation>
        </message>
        <message>
            <source>A text is too long for the library {0}, which holds up to a billion bytes in one; nothing was changed. Shorten it and try again.</source>
            <translation>Ein Text ist zu lang für die Bibliothek {0}, die in einem bis zu einer Milliarde Bytes fasst; nichts wurde geändert. Den Text kürzen und noch einmal versuchen.</translation>
        </message>
        <message>
            <source>A token or header holds characters that cannot be sent; nothing was sent.</source>
            <translation>Ein Zugangsschlüssel oder eine Kopfzeile enthält Zeichen, die sich nicht senden lassen; nichts wurde gesendet.</translation>
        </message>
        <message>
            <source>A word list can be {0} or {1}.</source>
            <translation>Eine Wortliste kann {0} oder {1} sein.</translation>
        </message>
        <message>
            <source>A word list needs a name with a letter or digit in it, not “{0}”.</source>
            <translation>Eine Wortliste braucht einen Namen mit einem Buchstaben oder einer Ziffer, nicht „{0}“.</translation>
        </message>
        <message>
            <source>A word list needs a name with a letter or digit in it.</source>
            <translation>Eine Wortliste braucht einen Namen mit einem Buchstaben oder einer Ziffer.</translation>
        </message>
        <message>
            <source>An address or name holds letters that mail servers do not take.</source>
            <translation>Eine Adresse oder ein Name enthält Zeichen, die Mailserver nicht nehmen.</translation>
        </message>
        <message>
            <source>An entry of {0} could not be read; import the file to see why.</source>
            <translation>Ein Eintrag von {0} war nicht zu lesen; importieren Sie die Datei, um zu sehen, warum.</translation>
        </message>
        <message>
            <source>An entry that has neither a title nor a text nor an identifier was left out.</source>
            <translation>Ein Eintrag ohne Titel, Text und Kennung wurde ausgelassen.</translation>
        </message>
        <message>
            <source>An import has another {field0}.</source>
            <translation>Ein Import gibt für „{field0}“ etwas anderes an.</translation>
        </message>
        <message>
            <source>An import has other {field0}.</source>
            <translation>Ein Import gibt für „{field0}“ andere an.</translation>
        </message>
        <message>
            <source>Another file has taken the place of the library {0}; that one was left as it is.</source>
            <translation>Eine andere Datei ist an die Stelle der Bibliothek {0} getreten; sie blieb, wie sie ist.</translation>
        </message>
        <message>
            <source>Another paper's citation key is the same but for capital letters.</source>
            <translation>Der Zitierschlüssel eines anderen Papiers ist bis auf Großbuchstaben derselbe.</translation>
        </message>
        <message>
            <source>Another program changed {0} after PaperDesk wrote it; it stays as it is. Import what is new in it, or overwrite it.</source>
            <translation>Ein anderes Programm hat {0} geändert, nachdem PaperDesk sie geschrieben hat; sie bleibt, wie sie ist. Importieren Sie, was darin neu ist, oder überschreiben Sie sie.</translation>
        </message>
        <message>
            <source>Another program is fetching this feed just now; it was left to that.</source>
            <translation>Ein anderes Programm ruft diesen Feed gerade ab; das wurde ihm überlassen.</translation>
        </message>
        <message>
            <source>BibLaTeX does not take a command with “@” in its name</source>
            <translation>BibLaTeX nimmt keinen Befehl mit „@“ im Namen</translation>
        </message>
        <message>
            <source>BibTeX and BibLaTeX</source>
            <translation>BibTeX und BibLaTeX</translation>
        </message>
        <message>
            <source>CSV table</source>
            <translation>CSV-Tabelle</translation>
        </message>
        <message>
            <source>Characters that XML does not allow were mended.</source>
            <translation>Zeichen, die XML nicht erlaubt, wurden ausgebessert.</translation>
        </message>
        <message>
            <source>Characters that are none (U+0000 or half of a pair) were left out.</source>
            <translation>Zeichen, die keine sind (U+0000 oder ein halbes Paar), wurden weggelassen.</translation>
        </message>
        <message>
            <source>Collections are nested more than 100 deep; what is in them was filed in the last level.</source>
            <translation>Sammlungen sind mehr als 100 Ebenen tief geschachtelt; was darin ist, wurde in der letzten Ebene abgelegt.</translation>
        </message>
        <message>
            <source>Days before {0} were missed and are not made up for any more.</source>
            <translation>Tage vor dem {0} wurden versäumt und werden nicht mehr nachgeholt.</translation>
        </message>
        <message>
            <source>Days up to {0} were missed, and arXiv lists the latest alone; it was searched for the others.</source>
            <translation>Tage bis zum {0} wurden versäumt, und arXiv führt nur den letzten auf; nach den anderen wurde dort gesucht.</translation>
        </message>
        <message>
            <source>Device or resource busy</source>
            <translation>Gerät ist belegt</translation>
        </message>
        <message>
            <source>EndNote XML</source>
            <translation>EndNote-XML</translation>
        </message>
        <message>
            <source>EndNote tagged</source>
            <translation>EndNote mit Kürzeln</translation>
        </message>
        <message>
            <source>Feeds in RSS and Atom are read by feedparser, which is not installed. Install it (pip install feedparser) and fetch again; all other feeds work without.</source>
            <translation>Feeds in RSS und Atom liest feedparser, das nicht installiert ist. Installieren Sie es (pip install feedparser) und rufen Sie den Feed noch einmal ab; alle anderen Feeds gehen ohne.</translation>
        </message>
        <message>
            <source>File name too long</source>
            <translation>Dateiname zu lang</translation>
        </message>
        <message>
            <source>Here should be a paper, but there is a value alone.</source>
            <translation>Hier sollte ein Papier stehen, es steht aber nur ein einzelner Wert da.</translation>
        </message>
        <message>
            <source>Here should be an item, but there is a value alone.</source>
            <translation>Hier sollte ein Eintrag stehen, es steht aber nur ein einzelner Wert da.</translation>
        </message>
        <message>
            <source>Highlights as HTML</source>
            <translation>Hervorhebungen als HTML</translation>
        </message>
        <message>
            <source>Highlights as Markdown</source>
            <translation>Hervorhebungen als Markdown</translation>
        </message>
        <message>
            <source>In a paper “status” must be one of {0}, but it is “{1}”.</source>
            <translation>In einem Papier muss „status“ eines von {0} sein, ist aber „{1}“.</translation>
        </message>
        <message>
            <source>In a paper “{0}” must be a day, but it is “{1}”.</source>
            <translation>In einem Papier muss „{0}“ ein Tag sein, ist aber „{1}“.</translation>
        </message>
        <message>
            <source>In {0} there is no “{1}”.</source>
            <translation>Hier ({0}) fehlt „{1}“.</translation>
        </message>
        <message>
            <source>In {0} “{1}” has a character that is none (U+0000 or half of a pair).</source>
            <translation>Hier ({0}) hat „{1}“ ein Zeichen, das keines ist (U+0000 oder ein halbes Paar).</translation>
        </message>
        <message>
            <source>In {0} “{1}” must be a list.</source>
            <translation>Hier ({0}) muss „{1}“ eine Liste sein.</translation>
        </message>
        <message>
            <source>In {0} “{1}” must be {2}, but it is {3}.</source>
            <translation>Hier ({0}) muss „{1}“ {2} sein, ist aber {3}.</translation>
        </message>
        <message>
            <source>Input/output error</source>
            <translation>Ein-/Ausgabefehler</translation>
        </message>
        <message>
            <source>Instead of {0}, a web page of {1} answered. Perhaps this network wants you to sign in first: open any page in your browser and try again.</source>
            <translation>Statt {0} hat eine Webseite von {1} geantwortet. Vielleicht verlangt dieses Netz zuerst eine Anmeldung: Öffnen Sie irgendeine Seite im Browser und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>Is a directory</source>
            <translation>ist ein Ordner</translation>
        </message>
        <message>
            <source>It cannot be kept that {0} may be written: {1}. Nothing was written.</source>
            <translation>Es lässt sich nicht merken, dass {0} geschrieben werden darf: {1}. Nichts wurde geschrieben.</translation>
        </message>
        <message>
            <source>It does not say where it appeared.</source>
            <translation>Es fehlt, wo es erschienen ist.</translation>
        </message>
        <message>
            <source>It has no title.</source>
            <translation>Der Titel fehlt.</translation>
        </message>
        <message>
            <source>It has no web address.</source>
            <translation>Die Webadresse fehlt.</translation>
        </message>
        <message>
            <source>It has no year.</source>
            <translation>Das Jahr fehlt.</translation>
        </message>
        <message>
            <source>It holds a number or a letter that cannot be kept.</source>
            <translation>Es enthält eine Zahl oder einen Buchstaben, der nicht aufbewahrt werden kann.</translation>
        </message>
        <message>
            <source>It is said to have appeared in itself: title and venue are the same.</source>
            <translation>Es soll in sich selbst erschienen sein: Titel und Erscheinungsort sind gleich.</translation>
        </message>
        <message>
            <source>It lists more than {0} papers; the first {1} were taken.</source>
            <translation>Er führt mehr als {0} Papiere auf; die ersten {1} wurden übernommen.</translation>
        </message>
        <message>
            <source>It names neither authors nor editors.</source>
            <translation>Weder Autoren noch Herausgeber sind genannt.</translation>
        </message>
        <message>
            <source>It names no authors.</source>
            <translation>Es sind keine Autoren genannt.</translation>
        </message>
        <message>
            <source>It names no book or proceedings.</source>
            <translation>Es ist weder ein Buch noch ein Tagungsband genannt.</translation>
        </message>
        <message>
            <source>It names no editors.</source>
            <translation>Es sind keine Herausgeber genannt.</translation>
        </message>
        <message>
            <source>It names no institution.</source>
            <translation>Es ist keine Institution genannt.</translation>
        </message>
        <message>
            <source>It names no journal.</source>
            <translation>Es ist keine Zeitschrift genannt.</translation>
        </message>
        <message>
            <source>It names no publisher.</source>
            <translation>Es ist kein Verlag genannt.</translation>
        </message>
        <message>
            <source>Its certificate is for another host.</source>
            <translation>Sein Zertifikat gilt für einen anderen Rechner.</translation>
        </message>
        <message>
            <source>Its certificate is out of date, or the date of this computer is wrong.</source>
            <translation>Sein Zertifikat ist abgelaufen, oder das Datum dieses Computers stimmt nicht.</translation>
        </message>
        <message>
            <source>LaTeX does not have {0}; the document has to load what defines them</source>
            <translation>LaTeX kennt {0} nicht; das Dokument muss laden, was sie definiert</translation>
        </message>
        <message>
            <source>Markdown reading list</source>
            <translation>Leseliste in Markdown</translation>
        </message>
        <message>
            <source>Merging takes two papers or more; nothing was changed.</source>
            <translation>Zum Zusammenführen braucht es mindestens zwei Papiere; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>No PDF came of it; nothing was written. Choose Word, OpenDocument or a web page and print that.</source>
            <translation>Es wurde kein PDF daraus; nichts wurde geschrieben. Wählen Sie Word, OpenDocument oder eine Webseite und drucken Sie diese.</translation>
        </message>
        <message>
            <source>No backup could be written to {0}: {1}. The library and earlier backups are untouched.</source>
            <translation>In {0} konnte keine Sicherung geschrieben werden: {1}. Die Bibliothek und frühere Sicherungen sind unberührt.</translation>
        </message>
        <message>
            <source>No column of {0} is known to hold titles{1}; nothing was imported. Name one “Title” in the first row, or import it in the window and choose the columns there.</source>
            <translation>Keine Spalte von {0} enthält erkennbar Titel{1}; nichts wurde importiert. Eine in der ersten Zeile „Title“ nennen oder im Fenster importieren und dort die Spalten wählen.</translation>
        </message>
        <message>
            <source>No column that is read has a value in this row.</source>
            <translation>In dieser Zeile hat keine der gelesenen Spalten einen Wert.</translation>
        </message>
        <message>
            <source>No command is set for {0}; nothing was inserted. Set it under “Manuscripts and Editors”.</source>
            <translation>Für {0} ist kein Befehl festgelegt; nichts wurde eingefügt. Legen Sie ihn unter „Manuskripte und Editoren“ fest.</translation>
        </message>
        <message>
            <source>No mail server is set up, so nothing was sent. Set one up in the window, under “Mail for Digests”.</source>
            <translation>Es ist kein Mailserver eingerichtet, deshalb wurde nichts gesendet. Einen im Fenster einrichten, unter „E-Mail für Digests“.</translation>
        </message>
        <message>
            <source>No papers were found in {0}; nothing was imported.</source>
            <translation>In {0} wurden keine Papiere gefunden; nichts wurde importiert.</translation>
        </message>
        <message>
            <source>No password is kept for {0} at {1}, so nothing was sent. Type it in the window, under “Mail for Digests”.</source>
            <translation>Für {0} bei {1} ist kein Passwort hinterlegt, deshalb wurde nichts gesendet. Es im Fenster eingeben, unter „E-Mail für Digests“.</translation>
        </message>
        <message>
            <source>No space left on device</source>
            <translation>kein Platz mehr auf dem Datenträger</translation>
        </message>
        <message>
            <source>No such file or directory</source>
            <translation>Datei oder Ordner nicht gefunden</translation>
        </message>
        <message>
            <source>Nobody reads the pipe {0}; nothing was inserted. Start {1}, then try again.</source>
            <translation>Niemand liest die Pipe {0}; nichts wurde eingefügt. Starten Sie {1} und versuchen Sie es dann noch einmal.</translation>
        </message>
        <message>
            <source>Nobody that this computer knows vouches for its certificate.</source>
            <translation>Niemand, den dieser Computer kennt, bürgt für sein Zertifikat.</translation>
        </message>
        <message>
            <source>Not a directory</source>
            <translation>ist kein Ordner</translation>
        </message>
        <message>
            <source>Nothing in {0} can be read as a library any more; it was left as it is. Restore a backup of it, or begin a new library.</source>
            <translation>In {0} lässt sich nichts mehr als Bibliothek lesen; die Datei blieb, wie sie ist. Holen Sie eine Sicherung zurück, oder beginnen Sie eine neue Bibliothek.</translation>
        </message>
        <message>
            <source>Nothing of this item has a name that CSL-JSON knows.</source>
            <translation>Nichts in diesem Eintrag hat einen Namen, den CSL-JSON kennt.</translation>
        </message>
        <message>
            <source>One of these papers was merged already; nothing was changed.</source>
            <translation>Eines dieser Papiere wurde schon zusammengeführt; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>One title is the other without its subtitle.</source>
            <translation>Ein Titel ist der andere ohne seinen Untertitel.</translation>
        </message>
        <message>
            <source>Only an abstract or a title can be highlighted, not “{field0}”.</source>
            <translation>Nur in Abstract und Titel lässt sich hervorheben, nicht in „{field0}“.</translation>
        </message>
        <message>
            <source>Only http and https addresses are asked, not {0}; nothing was sent.</source>
            <translation>Nur http- und https-Adressen werden angefragt, nicht {0}; nichts wurde gesendet.</translation>
        </message>
        <message>
            <source>Only the newest {0} works were asked for; there may be more that are new.</source>
            <translation>Gefragt wurde nur nach den neuesten {0} Werken; es kann noch mehr neue geben.</translation>
        </message>
        <message>
            <source>Operation not permitted</source>
            <translation>Vorgang nicht erlaubt</translation>
        </message>
        <message>
            <source>Page of papers</source>
            <translation>Seite mit Papieren</translation>
        </message>
        <message>
            <source>Pandoc at {0} could not be started: {1}. Install it again (pip install 'paperdesk[cite]'); all else works without.</source>
            <translation>Pandoc unter {0} konnte nicht gestartet werden: {1}. Installieren Sie es neu (pip install 'paperdesk[cite]'); alles andere geht ohne.</translation>
        </message>
        <message>
            <source>Pandoc could not format this: {0}</source>
            <translation>Pandoc konnte das nicht formatieren: {0}</translation>
        </message>
        <message>
            <source>Pandoc did not finish formatting in time and was stopped; nothing was changed. Choose fewer papers or another style.</source>
            <translation>Pandoc wurde mit dem Formatieren nicht rechtzeitig fertig und wurde angehalten; nichts wurde geändert. Wählen Sie weniger Papiere oder einen anderen Stil.</translation>
        </message>
        <message>
            <source>Pandoc would take more memory than there is for this style and these papers; nothing changed. Choose fewer papers or another style.</source>
            <translation>Pandoc bräuchte für diesen Stil und diese Papiere mehr Speicher, als da ist; nichts wurde geändert. Wählen Sie weniger Papiere oder einen anderen Stil.</translation>
        </message>
        <message>
            <source>PaperDesk JSON</source>
            <translation>PaperDesk-JSON</translation>
        </message>
        <message>
            <source>PaperDesk is set to work offline, so nothing was sent.</source>
            <translation>PaperDesk ist auf Offline-Betrieb gestellt; nichts wurde gesendet.</translation>
        </message>
        <message>
            <source>PaperDesk is set to work offline, so the mail was not sent.</source>
            <translation>PaperDesk arbeitet offline, deshalb wurde die E-Mail nicht gesendet.</translation>
        </message>
        <message>
            <source>PaperDesk itself is writing to the library {0} just now; nothing was changed. Try again in a moment.</source>
            <translation>PaperDesk selbst schreibt gerade in die Bibliothek {0}; nichts wurde geändert. Gleich noch einmal versuchen.</translation>
        </message>
        <message>
            <source>PaperDesk made a mistake; everything saved before it is safe.</source>
            <translation>PaperDesk hat einen Fehler gemacht; alles vorher Gespeicherte ist sicher.</translation>
        </message>
        <message>
            <source>PaperDesk now works offline, so the request was given up.</source>
            <translation>PaperDesk arbeitet jetzt offline; die Anfrage wurde abgebrochen.</translation>
        </message>
        <message>
            <source>PaperDesk sends no {0} requests.</source>
            <translation>PaperDesk sendet keine {0}-Anfragen.</translation>
        </message>
        <message>
            <source>PaperDesk sends nothing unless you ask for it; nothing was sent.</source>
            <translation>PaperDesk sendet nichts ohne Auftrag; nichts wurde gesendet.</translation>
        </message>
        <message>
            <source>Papers that arXiv knows of were not sent, as it happens at times; try again later.</source>
            <translation>Arbeiten, die arXiv kennt, wurden nicht gesendet, wie es manchmal vorkommt; versuchen Sie es später noch einmal.</translation>
        </message>
        <message>
            <source>Passwords and tokens are kept only in the keyring of this computer, and PaperDesk found none that is safe; nothing was kept. Install the keyring package (pip install keyring) and, on Linux, a secret service such as GNOME Keyring or KWallet.</source>
            <translation>Passwörter und Zugangsschlüssel werden nur im Schlüsselbund dieses Computers aufbewahrt, und PaperDesk hat keinen sicheren gefunden; nichts wurde aufbewahrt. Installieren Sie das Paket keyring (pip install keyring) und unter Linux einen Geheimnisdienst wie GNOME Keyring oder KWallet.</translation>
        </message>
        <message>
            <source>Permission denied</source>
            <translation>Zugriff verweigert</translation>
        </message>
        <message>
            <source>Port {0} of {1} is none of the web's; it was not asked. Type the address yourself if you trust it.</source>
            <translation>Port {0} von {1} ist keiner des Webs; er wurde nicht gefragt. Wer der Adresse vertraut, kann sie selbst eintippen.</translation>
        </message>
        <message>
            <source>PubMed XML</source>
            <translation>PubMed-XML</translation>
        </message>
        <message>
            <source>PubMed id</source>
            <translation>PubMed-Kennung</translation>
        </message>
        <message>
            <source>Published as: {0}.</source>
            <translation>Veröffentlicht als: {0}.</translation>
        </message>
        <message>
            <source>Read-only file system</source>
            <translation>Dateisystem ist schreibgeschützt</translation>
        </message>
        <message>
            <source>Readwise CSV</source>
            <translation>Readwise-CSV</translation>
        </message>
        <message>
            <source>Readwise highlights</source>
            <translation>Readwise-Hervorhebungen</translation>
        </message>
        <message>
            <source>References are formatted by pandoc {0} or newer, and {1} is {2}. Install a newer one (pip install 'paperdesk[cite]', or from pandoc.org); all else works without.</source>
            <translation>Literaturangaben formatiert Pandoc {0} oder neuer, und {1} ist {2}. Installieren Sie ein neueres (pip install 'paperdesk[cite]', oder von pandoc.org); alles andere geht ohne.</translation>
        </message>
        <message>
            <source>References are formatted by pandoc, which is not installed. Install it (pip install 'paperdesk[cite]', or pandoc from your system); all else works without.</source>
            <translation>Literaturangaben formatiert Pandoc, das nicht installiert ist. Installieren Sie es (pip install 'paperdesk[cite]', oder Pandoc aus Ihrem System); alles andere geht ohne.</translation>
        </message>
        <message>
            <source>SQLite reports: {0}.</source>
            <translation>SQLite meldet: {0}.</translation>
        </message>
        <message>
            <source>Say what {0} is to search for: {1}:joint transformer.</source>
            <translation>Sagen Sie, wonach {0} suchen soll: {1}:joint transformer.</translation>
        </message>
        <message>
            <source>Say which papers of arXiv: arxiv:cs.CL, or words as in arxiv:joint transformer.</source>
            <translation>Sagen Sie, welche Papiere von arXiv: arxiv:cs.CL, oder Wörter wie in arxiv:joint transformer.</translation>
        </message>
        <message>
            <source>Several records may be meant by it.</source>
            <translation>Es kommen mehrere Einträge dafür in Frage.</translation>
        </message>
        <message>
            <source>Some of the {field0} are written in capital letters only.</source>
            <translation>Im Feld „{field0}“ stehen manche Namen ganz in Großbuchstaben.</translation>
        </message>
        <message>
            <source>Some programs do not take the citation key: it has special characters.</source>
            <translation>Manche Programme nehmen den Zitierschlüssel nicht an: er hat Sonderzeichen.</translation>
        </message>
        <message>
            <source>That is no feed; write one like {0}, or name a folder or file.</source>
            <translation>Das ist kein Feed; schreiben Sie einen wie {0}, oder nennen Sie einen Ordner oder eine Datei.</translation>
        </message>
        <message>
            <source>The DOI has more around it than a DOI.</source>
            <translation>Die DOI enthält mehr als eine DOI.</translation>
        </message>
        <message>
            <source>The abbreviation defined here cannot be read.</source>
            <translation>Die hier definierte Abkürzung ist nicht lesbar.</translation>
        </message>
        <message>
            <source>The abbreviation “{0}” is not defined in the file; its name was kept.</source>
            <translation>Die Abkürzung „{0}“ ist in der Datei nicht definiert; ihr Name blieb stehen.</translation>
        </message>
        <message>
            <source>The abstract is the same, and the title nearly.</source>
            <translation>Der Abstract ist gleich, der Titel fast.</translation>
        </message>
        <message>
            <source>The abstract only repeats the title.</source>
            <translation>Das Abstract wiederholt nur den Titel.</translation>
        </message>
        <message>
            <source>The abstracts are alike, but the titles differ.</source>
            <translation>Die Abstracts ähneln sich, aber die Titel sind verschieden.</translation>
        </message>
        <message>
            <source>The address has no host that makes sense; nothing was sent.</source>
            <translation>Die Adresse hat keinen sinnvollen Rechnernamen; nichts wurde gesendet.</translation>
        </message>
        <message>
            <source>The address holds a name or a password before the host; nothing was sent.</source>
            <translation>Die Adresse enthält vor dem Rechnernamen einen Namen oder ein Passwort; nichts wurde gesendet.</translation>
        </message>
        <message>
            <source>The address holds spaces or control characters; nothing was sent.</source>
            <translation>Die Adresse enthält Leer- oder Steuerzeichen; nichts wurde gesendet.</translation>
        </message>
        <message>
            <source>The address is longer than {0} characters; nothing was sent.</source>
            <translation>Die Adresse ist länger als {0} Zeichen; nichts wurde gesendet.</translation>
        </message>
        <message>
            <source>The address leads on and on, last from {0}; it was given up.</source>
            <translation>Die Adresse leitet immer weiter, zuletzt von {0}; es wurde aufgegeben.</translation>
        </message>
        <message>
            <source>The answer of {0} makes no sense; nothing was sent.</source>
            <translation>Die Antwort von {0} ergibt keinen Sinn; nichts wurde gesendet.</translation>
        </message>
        <message>
            <source>The arXiv ids differ.</source>
            <translation>Die arXiv-Kennungen sind verschieden.</translation>
        </message>
        <message>
            <source>The authors are others.</source>
            <translation>Die Autoren sind andere.</translation>
        </message>
        <message>
            <source>The backup {0} is damaged; the library was not changed. Choose another backup.</source>
            <translation>Die Sicherung {0} ist beschädigt; die Bibliothek wurde nicht geändert. Eine andere Sicherung wählen.</translation>
        </message>
        <message>
            <source>The backup {0} was made by a newer PaperDesk; the library was not changed. Update PaperDesk to restore it.</source>
            <translation>Die Sicherung {0} stammt von einem neueren PaperDesk; die Bibliothek wurde nicht geändert. Zum Wiederherstellen PaperDesk aktualisieren.</translation>
        </message>
        <message>
            <source>The brace that closes the entry is missing.</source>
            <translation>Die Klammer, die den Eintrag schließt, fehlt.</translation>
        </message>
        <message>
            <source>The braces do not balance: one in line {0} has no partner.</source>
            <translation>Die Klammern gehen nicht auf: zu einer in Zeile {0} fehlt das Gegenstück.</translation>
        </message>
        <message>
            <source>The braces of the preamble do not balance.</source>
            <translation>Die Klammern der Präambel gehen nicht auf.</translation>
        </message>
        <message>
            <source>The braces or quotes in “{0}” do not balance.</source>
            <translation>Die Klammern oder Anführungszeichen in „{0}“ gehen nicht auf.</translation>
        </message>
        <message>
            <source>The citation key formula has an unknown part at letter {0}: “{1}” is only half of a pair of brackets.</source>
            <translation>Die Formel für Zitierschlüssel hat an Stelle {0} einen unbekannten Teil: „{1}“ ist nur eine Hälfte eines Klammerpaars.</translation>
        </message>
        <message>
            <source>The citation key formula has the unknown modifier “:{0}” at letter {1}; perhaps “:{2}” is meant.</source>
            <translation>Die Formel für Zitierschlüssel hat an Stelle {1} den unbekannten Zusatz „:{0}“; vielleicht ist „:{2}“ gemeint.</translation>
        </message>
        <message>
            <source>The citation key formula has the unknown modifier “:{0}” at letter {1}; the modifiers are {2} and a number of letters.</source>
            <translation>Die Formel für Zitierschlüssel hat an Stelle {1} den unbekannten Zusatz „:{0}“; Zusätze sind {2} und eine Anzahl von Buchstaben.</translation>
        </message>
        <message>
            <source>The citation key formula has the unknown part “[{0}]” at letter {1}: “[{2}]” takes no number.</source>
            <translation>Die Formel für Zitierschlüssel hat an Stelle {1} den unbekannten Teil „[{0}]“: „[{2}]“ hat keine Zahl.</translation>
        </message>
        <message>
            <source>The citation key formula has the unknown part “[{0}]” at letter {1}; perhaps “[{2}]” is meant.</source>
            <translation>Die Formel für Zitierschlüssel hat an Stelle {1} den unbekannten Teil „[{0}]“; vielleicht ist „[{2}]“ gemeint.</translation>
        </message>
        <message>
            <source>The citation key formula has the unknown part “[{0}]” at letter {1}; the parts are {2}.</source>
            <translation>Die Formel für Zitierschlüssel hat an Stelle {1} den unbekannten Teil „[{0}]“; die Teile sind {2}.</translation>
        </message>
        <message>
            <source>The citation key {0} belongs to another paper by now; nothing was changed.</source>
            <translation>Der Zitierschlüssel {0} gehört inzwischen zu einem anderen Papier; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>The citation key {0} belongs to another paper.</source>
            <translation>Der Zitierschlüssel {0} gehört einem anderen Papier.</translation>
        </message>
        <message>
            <source>The citation key {0} belongs to another paper; nothing was changed.</source>
            <translation>Der Zitierschlüssel {0} gehört einem anderen Papier; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>The citation key {0} is none of the merged papers'; nothing was changed.</source>
            <translation>Der Zitierschlüssel {0} ist keiner der zusammengeführten Papiere; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>The citation key {0} {1}; this one has {2}.</source>
            <translation>Der Zitierschlüssel {0} {1}; dieses hat {2}.</translation>
        </message>
        <message>
            <source>The collection “{0}” cannot be put into itself.</source>
            <translation>Die Sammlung „{0}“ kann nicht in sich selbst gelegt werden.</translation>
        </message>
        <message>
            <source>The collection{0} that {1} was kept for is deleted; the file stays as it was. Choose something else for it to hold, or remove it from the live files.</source>
            <translation>Die Sammlung{0}, für die {1} aktuell gehalten wurde, ist gelöscht; die Datei bleibt, wie sie war. Wählen Sie etwas anderes für sie, oder entfernen Sie sie aus den Live-Dateien.</translation>
        </message>
        <message>
            <source>The colour of a tag must be like #1f6feb, but it is “{0}”.</source>
            <translation>Die Farbe eines Schlagworts muss wie #1f6feb aussehen, ist aber „{0}“.</translation>
        </message>
        <message>
            <source>The colour of a word list must be one of {0}, but it is “{1}”.</source>
            <translation>Die Farbe einer Wortliste muss eine von {0} sein, ist aber „{1}“.</translation>
        </message>
        <message>
            <source>The command “{0}” cannot be read: a quote in it has no end. Nothing was run; mend the command.</source>
            <translation>Der Befehl „{0}“ lässt sich nicht lesen: Ein Anführungszeichen darin hat kein Ende. Nichts wurde ausgeführt; bitte den Befehl berichtigen.</translation>
        </message>
        <message>
            <source>The copy of {0} holds something else; no backup was made.</source>
            <translation>Die Kopie von {0} enthält etwas anderes; es wurde keine Sicherung gemacht.</translation>
        </message>
        <message>
            <source>The date {0} names a year, and the field for it is empty.</source>
            <translation>Das Datum {0} nennt ein Jahr, und das Feld dafür ist leer.</translation>
        </message>
        <message>
            <source>The disk reported an error with {0}; the last saved state is kept. Check the disk or the network.</source>
            <translation>Der Datenträger meldet einen Fehler bei {0}; der zuletzt gespeicherte Stand ist erhalten. Datenträger oder Netzwerk prüfen.</translation>
        </message>
        <message>
            <source>The disk that holds {0} cannot hold files as large as this library becomes; nothing was changed. Move the library to another disk.</source>
            <translation>Der Datenträger mit {0} fasst keine so großen Dateien, wie diese Bibliothek eine wird; nichts wurde geändert. Die Bibliothek auf einen anderen Datenträger verschieben.</translation>
        </message>
        <message>
            <source>The disk that holds {0} is full{1}; nothing was changed. Make room and try again.</source>
            <translation>Der Datenträger mit {0} ist voll{1}; nichts wurde geändert. Platz schaffen und noch einmal versuchen.</translation>
        </message>
        <message>
            <source>The disk that holds {0} takes nothing more{1}; nothing was changed. Make room, or look at your quota and at the disk, and try again.</source>
            <translation>Der Datenträger mit {0} nimmt nichts mehr auf{1}; nichts wurde geändert. Platz schaffen oder Kontingent und Datenträger prüfen und noch einmal versuchen.</translation>
        </message>
        <message>
            <source>The entry has no key.</source>
            <translation>Der Eintrag hat keinen Schlüssel.</translation>
        </message>
        <message>
            <source>The entry has no type; it was read as “{0}”.</source>
            <translation>Der Eintrag hat keine Art; er wurde als „{0}“ gelesen.</translation>
        </message>
        <message>
            <source>The entry inherits from itself by way of “{0}”; that was left out.</source>
            <translation>Der Eintrag erbt über „{0}“ von sich selbst; das wurde weggelassen.</translation>
        </message>
        <message>
            <source>The entry is commented out with “%”; it was read, as BibTeX reads it.</source>
            <translation>Der Eintrag ist mit „%“ auskommentiert; er wurde gelesen, wie BibTeX ihn liest.</translation>
        </message>
        <message>
            <source>The entry is longer than {0} characters.</source>
            <translation>Der Eintrag ist länger als {0} Zeichen.</translation>
        </message>
        <message>
            <source>The entry is not well-formed, and with {0} characters too long to be mended.</source>
            <translation>Der Eintrag ist fehlerhaft und mit {0} Zeichen zu lang, um ausgebessert zu werden.</translation>
        </message>
        <message>
            <source>The entry “{0}” that {1} names is not in the file.</source>
            <translation>Der Eintrag „{0}“, den {1} nennt, ist nicht in der Datei.</translation>
        </message>
        <message>
            <source>The feed breaks off or is malformed; what could be read was taken.</source>
            <translation>Der Feed bricht ab oder ist fehlerhaft; übernommen wurde, was zu lesen war.</translation>
        </message>
        <message>
            <source>The feed has moved for good; from now on it is asked for at {0}.</source>
            <translation>Der Feed ist endgültig umgezogen; von nun an wird er unter {0} abgerufen.</translation>
        </message>
        <message>
            <source>The feed makes no sense, so nothing of it was read.</source>
            <translation>Der Feed ergibt keinen Sinn, deshalb wurde nichts davon gelesen.</translation>
        </message>
        <message>
            <source>The feed of {0} defines its own document type, which may be harmful; it was not read.</source>
            <translation>Der Feed von {0} definiert einen eigenen Dokumenttyp, was schädlich sein kann; er wurde nicht gelesen.</translation>
        </message>
        <message>
            <source>The feed would take too much time or memory to read, so it was given up.</source>
            <translation>Den Feed zu lesen würde zu viel Zeit oder Speicher kosten, deshalb wurde es aufgegeben.</translation>
        </message>
        <message>
            <source>The feed “{0}” is no longer there; nothing was added.</source>
            <translation>Den Feed „{0}“ gibt es nicht mehr; nichts wurde hinzugefügt.</translation>
        </message>
        <message>
            <source>The file ends before its list does; the rest of it is missing.</source>
            <translation>Die Datei endet vor dem Ende ihrer Liste; der Rest fehlt.</translation>
        </message>
        <message>
            <source>The file is not all in UTF-8; from here on such letters were read as Windows-1252.</source>
            <translation>Die Datei ist nicht ganz in UTF-8; ab hier wurden solche Zeichen als Windows-1252 gelesen.</translation>
        </message>
        <message>
            <source>The folder holds more than {0} files; the others were left out.</source>
            <translation>Der Ordner enthält mehr als {0} Dateien; die übrigen wurden ausgelassen.</translation>
        </message>
        <message>
            <source>The folder {0} could not be made: {1}. No style was added.</source>
            <translation>Der Ordner {0} konnte nicht angelegt werden: {1}. Kein Stil wurde hinzugefügt.</translation>
        </message>
        <message>
            <source>The folder {0} for backups cannot be made: {1}. No backup was made; the library is untouched.</source>
            <translation>Der Ordner {0} für Sicherungen kann nicht angelegt werden: {1}. Es wurde keine Sicherung gemacht; die Bibliothek ist unberührt.</translation>
        </message>
        <message>
            <source>The host {0} is a number that hides which address it is; nothing was sent.</source>
            <translation>Der Rechnername {0} ist eine Zahl, die ihre Adresse verbirgt; nichts wurde gesendet.</translation>
        </message>
        <message>
            <source>The import of {0} was stopped by another program; nothing was imported. Import it again.</source>
            <translation>Der Import von {0} wurde von einem anderen Programm angehalten; nichts wurde importiert. Noch einmal importieren.</translation>
        </message>
        <message>
            <source>The key “{0}” has a space in it.</source>
            <translation>Der Schlüssel „{0}“ enthält ein Leerzeichen.</translation>
        </message>
        <message>
            <source>The keyring of this computer could not be read ({0}).</source>
            <translation>Der Schlüsselbund dieses Computers ließ sich nicht lesen ({0}).</translation>
        </message>
        <message>
            <source>The keyring of this computer did not take the secret ({0}); it was not kept.</source>
            <translation>Der Schlüsselbund dieses Computers hat das Geheimnis nicht angenommen ({0}); es wurde nicht aufbewahrt.</translation>
        </message>
        <message>
            <source>The last digit of the ISSN {0}-{1} does not fit the others.</source>
            <translation>Die letzte Ziffer der ISSN {0}-{1} passt nicht zu den anderen.</translation>
        </message>
        <message>
            <source>The library cannot be saved to {0}: {1}. It is still held here; choose another folder.</source>
            <translation>Die Bibliothek lässt sich nicht in {0} speichern: {1}. Sie wird hier noch gehalten; wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>The library needs {0} MB, and {1} has {2} MB free. It is still held here; make room or choose another folder.</source>
            <translation>Die Bibliothek braucht {0} MB, und {1} hat {2} MB frei. Sie wird hier noch gehalten; schaffen Sie Platz, oder wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>The library {0} can only be read here; nothing was changed.</source>
            <translation>Die Bibliothek {0} ist hier schreibgeschützt; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>The library {0} cannot be made: {1}.</source>
            <translation>Die Bibliothek {0} kann nicht angelegt werden: {1}.</translation>
        </message>
        <message>
            <source>The library {0} cannot be opened; check that the file and its folder are yours.</source>
            <translation>Die Bibliothek {0} kann nicht geöffnet werden; prüfen, ob Datei und Ordner die eigenen sind.</translation>
        </message>
        <message>
            <source>The library {0} is damaged ({1}); it was left as it is. Restore a backup of it, or save what can be read.</source>
            <translation>Die Bibliothek {0} ist beschädigt ({1}); sie blieb, wie sie ist. Holen Sie eine Sicherung zurück, oder retten Sie, was lesbar ist.</translation>
        </message>
        <message>
            <source>The library {0} is damaged; it was left as it is. Restore a backup of it, or save what can be read.</source>
            <translation>Die Bibliothek {0} ist beschädigt; sie blieb, wie sie ist. Holen Sie eine Sicherung zurück, oder retten Sie, was lesbar ist.</translation>
        </message>
        <message>
            <source>The library {0} is in use by another program; nothing was changed. Try again in a moment.</source>
            <translation>Die Bibliothek {0} wird von einem anderen Programm benutzt; nichts wurde geändert. Gleich noch einmal versuchen.</translation>
        </message>
        <message>
            <source>The library {0} is not there any more; nothing was changed and no other one was made. Put its file or its disk back.</source>
            <translation>Die Bibliothek {0} ist nicht mehr da; nichts wurde geändert und keine andere angelegt. Bringen Sie ihre Datei oder ihren Datenträger zurück.</translation>
        </message>
        <message>
            <source>The library {0} is of an older version and cannot be brought up to date, because it can only be read; copy it to a folder of yours and open the copy.</source>
            <translation>Die Bibliothek {0} ist von einer älteren Version und kann nicht aktualisiert werden, weil sie schreibgeschützt ist; in einen eigenen Ordner kopieren und die Kopie öffnen.</translation>
        </message>
        <message>
            <source>The library {0} is open in another program; nothing was changed. Close it there and try again.</source>
            <translation>Die Bibliothek {0} ist in einem anderen Programm geöffnet; es wurde nichts geändert. Schließen Sie sie dort, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>The library {0} lacks tables that it should have.</source>
            <translation>Der Bibliothek {0} fehlen Tabellen, die sie haben sollte.</translation>
        </message>
        <message>
            <source>The library {0} was made by a newer PaperDesk; it was left as it is. Update PaperDesk to open it.</source>
            <translation>Die Bibliothek {0} stammt von einem neueren PaperDesk; sie blieb, wie sie ist. Zum Öffnen PaperDesk aktualisieren.</translation>
        </message>
        <message>
            <source>The list of papers has changed meanwhile; nothing was done. Select the papers again.</source>
            <translation>Die Liste der Papiere hat sich inzwischen geändert; nichts wurde getan. Die Papiere neu auswählen.</translation>
        </message>
        <message>
            <source>The log of requests {0} cannot be written ({1}), so nothing was sent.</source>
            <translation>Das Protokoll der Anfragen {0} kann nicht geschrieben werden ({1}); nichts wurde gesendet.</translation>
        </message>
        <message>
            <source>The mail server {0} did not take the mail: “{1}”.</source>
            <translation>Der Mailserver {0} hat die E-Mail nicht angenommen: „{1}“.</translation>
        </message>
        <message>
            <source>The mail server {0} did not take the recipient: “{1}”.</source>
            <translation>Der Mailserver {0} hat den Empfänger nicht angenommen: „{1}“.</translation>
        </message>
        <message>
            <source>The mail server {0} did not take the sender: “{1}”.</source>
            <translation>Der Mailserver {0} hat den Absender nicht angenommen: „{1}“.</translation>
        </message>
        <message>
            <source>The mail server {0} does not go on: “{1}”.</source>
            <translation>Der Mailserver {0} macht nicht weiter: „{1}“.</translation>
        </message>
        <message>
            <source>The mail server {0} hung up; nothing was sent.</source>
            <translation>Der Mailserver {0} hat aufgelegt; nichts wurde gesendet.</translation>
        </message>
        <message>
            <source>The names of {0} backups begin with “{1}”; nothing was changed.</source>
            <translation>Die Namen von {0} Sicherungen beginnen mit „{1}“; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>The newest changes of {0} are in {1}-wal beside it, which cannot be read in a folder that cannot be written. Copy both files to a folder of yours and open the copy.</source>
            <translation>Die neuesten Änderungen von {0} stehen daneben in {1}-wal; in einem Ordner, in den nicht geschrieben werden kann, lässt sich das nicht lesen. Kopieren Sie beide Dateien in einen eigenen Ordner und öffnen Sie die Kopie.</translation>
        </message>
        <message>
            <source>The note only repeats another field.</source>
            <translation>Die Anmerkung wiederholt nur ein anderes Feld.</translation>
        </message>
        <message>
            <source>The numbers of {0} in the sidebar do not agree with the papers; paperdesk check --fix counts them anew.</source>
            <translation>Die Zahlen zu {0} in der Seitenleiste passen nicht zu den Papieren; paperdesk check --fix zählt sie neu.</translation>
        </message>
        <message>
            <source>The pages have more around them than numbers.</source>
            <translation>Die Seiten enthalten mehr als Zahlen.</translation>
        </message>
        <message>
            <source>The pages {0} go backwards.</source>
            <translation>Die Seiten {0} laufen rückwärts.</translation>
        </message>
        <message>
            <source>The pages {0} have no end.</source>
            <translation>Den Seiten {0} fehlt das Ende.</translation>
        </message>
        <message>
            <source>The paper that this entry is the same as was removed while the import ran; the entry was not added. Import it again.</source>
            <translation>Das Papier, dem dieser Eintrag gleicht, wurde während des Imports entfernt; der Eintrag wurde nicht hinzugefügt. Noch einmal importieren.</translation>
        </message>
        <message>
            <source>The papers of the sample library are in this library already; nothing was added.</source>
            <translation>Die Papiere der Beispielbibliothek sind schon in dieser Bibliothek; nichts wurde hinzugefügt.</translation>
        </message>
        <message>
            <source>The pipe {0} could not be written to: {1}. Nothing was inserted.</source>
            <translation>In die Pipe {0} konnte nicht geschrieben werden: {1}. Nichts wurde eingefügt.</translation>
        </message>
        <message>
            <source>The preprint was published meanwhile.</source>
            <translation>Der Preprint ist inzwischen erschienen.</translation>
        </message>
        <message>
            <source>The record has more than {0} {field1}; “others” stands for the rest of them.</source>
            <translation>Der Datensatz hat mehr als {0} Namen im Feld „{field1}“; „others“ steht für die übrigen.</translation>
        </message>
        <message>
            <source>The record has no line that ends it (ER).</source>
            <translation>Dem Datensatz fehlt die Zeile, die ihn beendet (ER).</translation>
        </message>
        <message>
            <source>The record has no line with its type (TY) before it.</source>
            <translation>Dem Datensatz fehlt davor die Zeile mit seiner Art (TY).</translation>
        </message>
        <message>
            <source>The record holds nothing but its type.</source>
            <translation>Der Datensatz enthält nichts als seine Art.</translation>
        </message>
        <message>
            <source>The record is cut off: another one or the end of the file comes before its end.</source>
            <translation>Der Datensatz ist abgeschnitten: vor seinem Ende kommt ein anderer oder das Ende der Datei.</translation>
        </message>
        <message>
            <source>The record is empty.</source>
            <translation>Der Datensatz ist leer.</translation>
        </message>
        <message>
            <source>The record is longer than {0} million characters or {1} values and was not read.</source>
            <translation>Der Datensatz ist länger als {0} Millionen Zeichen oder {1} Werte und wurde nicht gelesen.</translation>
        </message>
        <message>
            <source>The record is nested more than {0} deep.</source>
            <translation>Der Datensatz ist tiefer als {0} Ebenen verschachtelt.</translation>
        </message>
        <message>
            <source>The record is no well-formed XML: {0} in line {1}.</source>
            <translation>Der Datensatz ist kein wohlgeformtes XML: {0} in Zeile {1}.</translation>
        </message>
        <message>
            <source>The reply of {0} breaks off or makes no sense; it was thrown away.</source>
            <translation>Die Antwort von {0} bricht ab oder ergibt keinen Sinn; sie wurde verworfen.</translation>
        </message>
        <message>
            <source>The reply of {0} makes no sense; it was thrown away.</source>
            <translation>Die Antwort von {0} ergibt keinen Sinn; sie wurde weggeworfen.</translation>
        </message>
        <message>
            <source>The row has more cells than the table has columns: {0}</source>
            <translation>Die Zeile hat mehr Zellen als die Tabelle Spalten: {0}</translation>
        </message>
        <message>
            <source>The same is to be said of {0} more files.</source>
            <translation>Dasselbe gilt für {0} weitere Dateien.</translation>
        </message>
        <message>
            <source>The search index {0} does not agree with the papers.</source>
            <translation>Der Suchindex {0} passt nicht zu den Papieren.</translation>
        </message>
        <message>
            <source>The search was not understood by arXiv: {0}.</source>
            <translation>Die Suche hat arXiv nicht verstanden: {0}.</translation>
        </message>
        <message>
            <source>The second folder for backups, {0}, is not there; the backup was made in {1} alone.</source>
            <translation>Den zweiten Ordner für Sicherungen, {0}, gibt es nicht; die Sicherung wurde nur in {1} gemacht.</translation>
        </message>
        <message>
            <source>The style {0} cannot be used, as {1}. Choose another one.</source>
            <translation>Der Stil {0} ist nicht verwendbar: {1}. Wählen Sie einen anderen.</translation>
        </message>
        <message>
            <source>The style {0} could not be read: {1}.</source>
            <translation>Der Stil {0} konnte nicht gelesen werden: {1}.</translation>
        </message>
        <message>
            <source>The style “{0}” came with PaperDesk and was left where it is.</source>
            <translation>Der Stil „{0}“ gehört zu PaperDesk und blieb, wo er ist.</translation>
        </message>
        <message>
            <source>The style “{0}” cannot be used, as {1}. Choose another style.</source>
            <translation>Der Stil „{0}“ ist nicht verwendbar: {1}. Wählen Sie einen anderen Stil.</translation>
        </message>
        <message>
            <source>The style “{0}” could not be read: {1}. Choose another style.</source>
            <translation>Der Stil „{0}“ konnte nicht gelesen werden: {1}. Wählen Sie einen anderen Stil.</translation>
        </message>
        <message>
            <source>The style “{0}” takes its rules from “{1}”, which is not there; nothing was formatted. Put that style into the folder of your styles, too.</source>
            <translation>Der Stil „{0}“ nimmt seine Regeln von „{1}“, den es hier nicht gibt; nichts wurde formatiert. Legen Sie auch diesen Stil in den Ordner Ihrer Stile.</translation>
        </message>
        <message>
            <source>The tag “{0}” cannot be moved into itself.</source>
            <translation>Das Schlagwort „{0}“ kann nicht in sich selbst verschoben werden.</translation>
        </message>
        <message>
            <source>The template {0} cannot be read: {1}.</source>
            <translation>Die Vorlage {0} kann nicht gelesen werden: {1}.</translation>
        </message>
        <message>
            <source>The template {0} has names that stand for nothing: {1}.</source>
            <translation>Die Vorlage {0} hat Namen, die für nichts stehen: {1}.</translation>
        </message>
        <message>
            <source>The template {0} is no text in UTF-8.</source>
            <translation>Die Vorlage {0} ist kein Text in UTF-8.</translation>
        </message>
        <message>
            <source>The text of {0} is larger than {1} MB, {2}; nothing was imported. Import it in parts.</source>
            <translation>Der Text von {0} ist größer als {1} MB, {2}; nichts wurde importiert. In Teilen importieren.</translation>
        </message>
        <message>
            <source>The text {0} at letter {1} of the citation key formula cannot stand in a key: use letters, digits and : . _ / + - between two quotes.</source>
            <translation>Der Text {0} an Stelle {1} der Formel für Zitierschlüssel kann nicht in einem Schlüssel stehen: erlaubt sind Buchstaben, Ziffern und : . _ / + - zwischen zwei Anführungszeichen.</translation>
        </message>
        <message>
            <source>The title is the same, but the abstracts differ.</source>
            <translation>Der Titel ist gleich, aber die Abstracts sind verschieden.</translation>
        </message>
        <message>
            <source>The title is the same, but the authors differ.</source>
            <translation>Der Titel ist gleich, aber die Autoren sind verschieden.</translation>
        </message>
        <message>
            <source>The title is the same, but there is another {0}.</source>
            <translation>Der Titel ist gleich, aber die Angabe „{0}“ ist eine andere.</translation>
        </message>
        <message>
            <source>The title is the same, but {0}, and the venues differ.</source>
            <translation>Der Titel ist gleich, aber {0}, und die Erscheinungsorte sind verschieden.</translation>
        </message>
        <message>
            <source>The title is the same; there is nothing else to compare.</source>
            <translation>Der Titel ist gleich; sonst gibt es nichts zu vergleichen.</translation>
        </message>
        <message>
            <source>The title is the same; {0}.</source>
            <translation>Der Titel ist gleich; {0}.</translation>
        </message>
        <message>
            <source>The title is written in capital letters only.</source>
            <translation>Der Titel steht ganz in Großbuchstaben.</translation>
        </message>
        <message>
            <source>The title stands in {0} lines of {1}; they were put together.</source>
            <translation>Der Titel steht in {0} Zeilen {1}; sie wurden zusammengesetzt.</translation>
        </message>
        <message>
            <source>The titles are alike, but not the same.</source>
            <translation>Die Titel ähneln sich, sind aber nicht gleich.</translation>
        </message>
        <message>
            <source>The titles are {0} alike and the authors are the same{1}.</source>
            <translation>Die Titel sind zu {0} gleich und die Autoren dieselben{1}.</translation>
        </message>
        <message>
            <source>The titles are {0} alike{1}.</source>
            <translation>Die Titel sind zu {0} gleich{1}.</translation>
        </message>
        <message>
            <source>The titles differ.</source>
            <translation>Die Titel sind verschieden.</translation>
        </message>
        <message>
            <source>The user name holds letters that cannot be typed; nothing was kept.</source>
            <translation>Der Benutzername enthält Zeichen, die sich nicht tippen lassen; nichts wurde behalten.</translation>
        </message>
        <message>
            <source>The value of “{0}” in line {1} of the entry is never closed.</source>
            <translation>Der Wert von „{0}“ in Zeile {1} des Eintrags ist nie geschlossen.</translation>
        </message>
        <message>
            <source>The web address does not begin with https:// or http://.</source>
            <translation>Die Webadresse beginnt nicht mit https:// oder http://.</translation>
        </message>
        <message>
            <source>The web address has more around it than an address.</source>
            <translation>Die Webadresse enthält mehr als eine Adresse.</translation>
        </message>
        <message>
            <source>The web address holds a DOI, and the field for it is empty.</source>
            <translation>Die Webadresse enthält eine DOI, und das Feld dafür ist leer.</translation>
        </message>
        <message>
            <source>The year is {0}, and the date is {1}.</source>
            <translation>Das Jahr ist {0}, und das Datum ist {1}.</translation>
        </message>
        <message>
            <source>The {0} and the authors are the same.</source>
            <translation>Die Angabe „{0}“ und die Autoren sind gleich.</translation>
        </message>
        <message>
            <source>The {0} is the same, but the titles differ.</source>
            <translation>Gleich ist: {0}; die Titel sind aber verschieden.</translation>
        </message>
        <message>
            <source>The {0} is the same, but there is another {1}.</source>
            <translation>Die Angabe „{0}“ ist gleich, aber „{1}“ ist eine andere.</translation>
        </message>
        <message>
            <source>The {0} is the same.</source>
            <translation>Gleich ist: {0}.</translation>
        </message>
        <message>
            <source>The {field0} has {1} characters, and {2} to {3} is no part of it; nothing was changed.</source>
            <translation>„{field0}“ hat {1} Zeichen, und {2} bis {3} ist kein Teil davon; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>There are more than {0} new papers; the first {1} were taken. Import the files instead.</source>
            <translation>Es gibt mehr als {0} neue Arbeiten; die ersten {1} wurden übernommen. Importieren Sie stattdessen die Dateien.</translation>
        </message>
        <message>
            <source>There are no entries in it.</source>
            <translation>Es stehen keine Einträge darin.</translation>
        </message>
        <message>
            <source>There are no highlights or notes on these papers; nothing was written.</source>
            <translation>Zu diesen Papieren gibt es keine Hervorhebungen oder Notizen; nichts wurde geschrieben.</translation>
        </message>
        <message>
            <source>There are no records in the XML of {0}; nothing was imported.</source>
            <translation>Im XML von {0} stehen keine Datensätze; nichts wurde importiert.</translation>
        </message>
        <message>
            <source>There are only spaces in what was to be highlighted; nothing was changed.</source>
            <translation>Hervorgehoben werden sollten nur Leerzeichen; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>There are stray spaces or unseen characters in the {field0}.</source>
            <translation>Im Feld „{field0}“ stehen überzählige Leerzeichen oder unsichtbare Zeichen.</translation>
        </message>
        <message>
            <source>There is a closing brace too many between the fields.</source>
            <translation>Zwischen den Feldern steht eine schließende Klammer zu viel.</translation>
        </message>
        <message>
            <source>There is a comma too many.</source>
            <translation>Ein Komma ist zu viel.</translation>
        </message>
        <message>
            <source>There is a feed called “{0}” already; give this one another name.</source>
            <translation>Es gibt schon einen Feed namens „{0}“; geben Sie diesem einen anderen Namen.</translation>
        </message>
        <message>
            <source>There is already a collection “{0}” here; choose another name.</source>
            <translation>Hier gibt es schon eine Sammlung „{0}“; einen anderen Namen wählen.</translation>
        </message>
        <message>
            <source>There is already a word list “{0}”; choose another name.</source>
            <translation>Es gibt schon eine Wortliste „{0}“; einen anderen Namen wählen.</translation>
        </message>
        <message>
            <source>There is another style of your own called {0}; nothing was added. Give the file another name.</source>
            <translation>Es gibt schon einen anderen eigenen Stil namens {0}; nichts wurde hinzugefügt. Geben Sie der Datei einen anderen Namen.</translation>
        </message>
        <message>
            <source>There is neither a key nor a field behind the opening brace.</source>
            <translation>Hinter der öffnenden Klammer steht weder ein Schlüssel noch ein Feld.</translation>
        </message>
        <message>
            <source>There is no backup at {0}; paperdesk restore --list shows those there are.</source>
            <translation>Unter {0} gibt es keine Sicherung; paperdesk restore --list zeigt die vorhandenen.</translation>
        </message>
        <message>
            <source>There is no encryption “{0}”; there are tls and starttls.</source>
            <translation>Es gibt keine Verschlüsselung „{0}“; es gibt tls und starttls.</translation>
        </message>
        <message>
            <source>There is no entry in this text; nothing was changed.</source>
            <translation>In diesem Text steht kein Eintrag; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>There is no feed called “{0}”; paperdesk feed list names them all.</source>
            <translation>Es gibt keinen Feed namens „{0}“; paperdesk feed list nennt alle.</translation>
        </message>
        <message>
            <source>There is no file {0}; nothing was imported.</source>
            <translation>Es gibt keine Datei {0}; nichts wurde importiert.</translation>
        </message>
        <message>
            <source>There is no folder {0}; make it, or choose another place for the export.</source>
            <translation>Es gibt keinen Ordner {0}; ihn anlegen oder einen anderen Ort für den Export wählen.</translation>
        </message>
        <message>
            <source>There is no folder {0}; make it, or choose another place for the library.</source>
            <translation>Es gibt keinen Ordner {0}; ihn anlegen oder einen anderen Ort für die Bibliothek wählen.</translation>
        </message>
        <message>
            <source>There is no folder {0}; make it, or choose another place.</source>
            <translation>Es gibt keinen Ordner {0}; ihn anlegen oder einen anderen Ort wählen.</translation>
        </message>
        <message>
            <source>There is no folder {0}; make it, or choose the folder of your notes.</source>
            <translation>Es gibt keinen Ordner {0}; ihn anlegen oder den Ordner der eigenen Notizen wählen.</translation>
        </message>
        <message>
            <source>There is no library at {0}; check the path, or import something to make one.</source>
            <translation>Unter {0} gibt es keine Bibliothek; den Pfad prüfen oder etwas importieren, um eine anzulegen.</translation>
        </message>
        <message>
            <source>There is no library at {0}; no backup was made.</source>
            <translation>Unter {0} gibt es keine Bibliothek; es wurde keine Sicherung gemacht.</translation>
        </message>
        <message>
            <source>There is no library at {0}; nothing was changed.</source>
            <translation>Unter {0} liegt keine Bibliothek; es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>There is no paper to list; nothing was written.</source>
            <translation>Es gibt kein Papier aufzulisten; nichts wurde geschrieben.</translation>
        </message>
        <message>
            <source>There is no port {0}; nothing was sent.</source>
            <translation>Es gibt keinen Port {0}; nichts wurde gesendet.</translation>
        </message>
        <message>
            <source>There is no report on this import any more.</source>
            <translation>Zu diesem Import gibt es keinen Bericht mehr.</translation>
        </message>
        <message>
            <source>There is no room for a backup of {0} MB in {1} ({2} MB are free); the library and earlier backups are untouched. Make room and try again.</source>
            <translation>Für eine Sicherung von {0} MB ist in {1} kein Platz ({2} MB sind frei); die Bibliothek und frühere Sicherungen sind unberührt. Platz schaffen und noch einmal versuchen.</translation>
        </message>
        <message>
            <source>There is no room for {0} on its disk{1}. What was there before is untouched; make room, or choose another folder.</source>
            <translation>Für {0} ist auf dem Datenträger kein Platz{1}. Was vorher da war, ist unberührt; Platz schaffen oder einen anderen Ordner wählen.</translation>
        </message>
        <message>
            <source>There is no saved search “{0}” in this library.</source>
            <translation>In dieser Bibliothek gibt es keine gespeicherte Suche „{0}“.</translation>
        </message>
        <message>
            <source>There is no service “{0}”; there are {1}.</source>
            <translation>Es gibt keinen Dienst „{0}“; es gibt {1}.</translation>
        </message>
        <message>
            <source>There is no sort key “{0}”; choose from {1}.</source>
            <translation>Es gibt keine Sortierung „{0}“; möglich sind {1}.</translation>
        </message>
        <message>
            <source>There is no tag “{0}”; nothing was changed.</source>
            <translation>Es gibt kein Schlagwort „{0}“; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>There is no text in {0}; nothing was imported.</source>
            <translation>In {0} steht kein Text; nichts wurde importiert.</translation>
        </message>
        <message>
            <source>There is no {0} record in {1}; nothing was read from it. Choose the format it is in, or paste its text as a page.</source>
            <translation>In {1} steht kein Datensatz in {0}; nichts wurde daraus gelesen. Das richtige Format wählen oder den Text als Seite einfügen.</translation>
        </message>
        <message>
            <source>There is {0} left in the names of the {field1}.</source>
            <translation>In den Namen im Feld „{field1}“ ist {0} übrig.</translation>
        </message>
        <message>
            <source>There is {0} left in the {field1}.</source>
            <translation>Im Feld „{field1}“ ist {0} übrig.</translation>
        </message>
        <message>
            <source>This XML defines its own document type with entities, which may be harmful; it was not read. Export the references again, or remove everything from &lt;!DOCTYPE to ]&gt;.</source>
            <translation>Dieses XML definiert einen eigenen Dokumenttyp mit Entitäten, was schädlich sein kann; es wurde nicht gelesen. Die Literaturangaben neu exportieren oder alles von &lt;!DOCTYPE bis ]&gt; entfernen.</translation>
        </message>
        <message>
            <source>This annotation does not say which paper it is on.</source>
            <translation>Diese Annotation sagt nicht, zu welchem Papier sie gehört.</translation>
        </message>
        <message>
            <source>This annotation has no quote (TextQuoteSelector), so that it cannot be placed.</source>
            <translation>Diese Annotation hat kein Zitat (TextQuoteSelector), sodass sie keinen Platz finden kann.</translation>
        </message>
        <message>
            <source>This collection is no longer there; nothing was changed.</source>
            <translation>Diese Sammlung gibt es nicht mehr; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>This comment holds entries, which were not read.</source>
            <translation>Dieser Kommentar enthält Einträge, die nicht gelesen wurden.</translation>
        </message>
        <message>
            <source>This computer has no memory left for the library {0}; nothing was changed. Close other programs and try again.</source>
            <translation>Dieser Rechner hat keinen Speicher mehr für die Bibliothek {0}; nichts wurde geändert. Andere Programme schließen und noch einmal versuchen.</translation>
        </message>
        <message>
            <source>This computer has no network; nothing was sent. Try again when it has one.</source>
            <translation>Dieser Rechner hat kein Netz; nichts wurde gesendet. Mit Netz noch einmal versuchen.</translation>
        </message>
        <message>
            <source>This entry was mended already; nothing was changed.</source>
            <translation>Dieser Eintrag wurde schon ausgebessert; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>This feed is no longer there; nothing was changed.</source>
            <translation>Diesen Feed gibt es nicht mehr; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>This feed was removed meanwhile; nothing was fetched.</source>
            <translation>Dieser Feed wurde inzwischen entfernt; nichts wurde abgerufen.</translation>
        </message>
        <message>
            <source>This has neither a title nor an arXiv id.</source>
            <translation>Es gibt weder einen Titel noch eine arXiv-Kennung.</translation>
        </message>
        <message>
            <source>This highlight is no longer there; nothing was changed.</source>
            <translation>Diese Hervorhebung gibt es nicht mehr; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>This import is no longer in the library; nothing was changed.</source>
            <translation>Dieser Import ist nicht mehr in der Bibliothek; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>This is no JSON that can be read: {0}.</source>
            <translation>Das ist kein lesbares JSON: {0}.</translation>
        </message>
        <message>
            <source>This is no JSON that holds papers: it begins with neither [ nor {.</source>
            <translation>Das ist kein JSON mit Papieren: es beginnt weder mit [ noch mit {.</translation>
        </message>
        <message>
            <source>This is no address of the web; it must look like https://example.org/page. Nothing was sent.</source>
            <translation>Das ist keine Webadresse; sie muss wie https://example.org/page aussehen. Nichts wurde gesendet.</translation>
        </message>
        <message>
            <source>This is no paper, but what Zotero calls {0}.</source>
            <translation>Das ist kein Papier, sondern das, was Zotero {0} nennt.</translation>
        </message>
        <message>
            <source>This is no paper: nothing that PaperDesk writes of one is in it.</source>
            <translation>Das ist kein Papier: es enthält nichts, was PaperDesk zu einem schreibt.</translation>
        </message>
        <message>
            <source>This library keeps no file {0} up to date; paperdesk live lists them.</source>
            <translation>Diese Bibliothek hält keine Datei {0} aktuell; paperdesk live zeigt sie.</translation>
        </message>
        <message>
            <source>This live file is no longer there; nothing was changed.</source>
            <translation>Diese Live-Datei gibt es nicht mehr; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>This network wants you to sign in first: do so in your browser, then try again.</source>
            <translation>Dieses Netz verlangt zuerst eine Anmeldung: Melden Sie sich im Browser an und versuchen Sie es dann noch einmal.</translation>
        </message>
        <message>
            <source>This paper has no {field0} that could be highlighted; nothing was changed.</source>
            <translation>Dieses Papier hat im Feld „{field0}“ nichts, was sich hervorheben ließe; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>This paper is here already as {0}, which stays its citation key.</source>
            <translation>Dieses Papier ist schon da, als {0}; das bleibt sein Zitierschlüssel.</translation>
        </message>
        <message>
            <source>This paper is no longer in the library.</source>
            <translation>Dieses Papier ist nicht mehr in der Bibliothek.</translation>
        </message>
        <message>
            <source>This paper is no longer in the library; nothing was changed.</source>
            <translation>Dieses Papier ist nicht mehr in der Bibliothek; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>This paper was dismissed{0}, and is not shown again.</source>
            <translation>Dieses Papier wurde{0} verworfen und wird nicht wieder gezeigt.</translation>
        </message>
        <message>
            <source>This row has no quote or names no paper.</source>
            <translation>Diese Zeile hat kein Zitat oder nennt kein Papier.</translation>
        </message>
        <message>
            <source>This saved search is no longer there; nothing was changed.</source>
            <translation>Diese gespeicherte Suche gibt es nicht mehr; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>This search of arXiv is empty or too long; nothing was sent.</source>
            <translation>Diese Suche bei arXiv ist leer oder zu lang; es wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>This step cannot be read from the history any more, which is damaged; nothing was changed.</source>
            <translation>Dieser Schritt lässt sich aus dem beschädigten Verlauf nicht mehr lesen; es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>This word list is no longer there; nothing was changed.</source>
            <translation>Diese Wortliste gibt es nicht mehr; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>Title and abstract are the same, but the authors differ.</source>
            <translation>Titel und Abstract sind gleich, aber die Autoren sind verschieden.</translation>
        </message>
        <message>
            <source>Title and abstract are the same, but there is another {0}.</source>
            <translation>Titel und Abstract sind gleich, aber die Angabe „{0}“ ist eine andere.</translation>
        </message>
        <message>
            <source>Title and abstract are the same.</source>
            <translation>Titel und Abstract sind gleich.</translation>
        </message>
        <message>
            <source>Title and authors are the same, but the years differ.</source>
            <translation>Titel und Autoren sind gleich, aber die Jahre sind verschieden.</translation>
        </message>
        <message>
            <source>Title and authors are the same, but {0}.</source>
            <translation>Titel und Autoren sind gleich, aber {0}.</translation>
        </message>
        <message>
            <source>Title and authors are the same.</source>
            <translation>Titel und Autoren sind gleich.</translation>
        </message>
        <message>
            <source>Titles and abstracts differ.</source>
            <translation>Titel und Abstracts sind verschieden.</translation>
        </message>
        <message>
            <source>Too many open files</source>
            <translation>zu viele offene Dateien</translation>
        </message>
        <message>
            <source>Upvotes, twice the comments and 20 divided by the best place, together divided by (days since it came + 2) to the power of 1.5.</source>
            <translation>Stimmen, die doppelte Zahl der Kommentare und 20 geteilt durch den besten Platz, zusammen geteilt durch (Tage seit dem Eintreffen + 2) hoch 1,5.</translation>
        </message>
        <message>
            <source>Web Annotations</source>
            <translation>Web-Annotationen</translation>
        </message>
        <message>
            <source>Web of Science</source>
            <translation>Web of Science</translation>
        </message>
        <message>
            <source>What is packed in {0} is larger than {1} MB; nothing was imported. Unpack it and import what is in it.</source>
            <translation>Was in {0} gepackt ist, ist größer als {1} MB; nichts wurde importiert. Es auspacken und importieren, was darin ist.</translation>
        </message>
        <message>
            <source>What reads feeds could not be started: {0}. Try again later.</source>
            <translation>Was Feeds liest, ließ sich nicht starten: {0}. Versuchen Sie es später noch einmal.</translation>
        </message>
        <message>
            <source>What was saved does not make a sound library ({0}); nothing was changed. Restore a backup of it.</source>
            <translation>Das Gerettete ergibt keine heile Bibliothek ({0}); es wurde nichts geändert. Holen Sie eine Sicherung zurück.</translation>
        </message>
        <message>
            <source>What was written to {0} reads otherwise; check that disk.</source>
            <translation>Was in {0} geschrieben wurde, liest sich anders; diesen Datenträger prüfen.</translation>
        </message>
        <message>
            <source>What {0} cites cannot be told; name a file that ends in {1}.</source>
            <translation>Was {0} zitiert, lässt sich nicht sagen; nennen Sie eine Datei mit einer der Endungen {1}.</translation>
        </message>
        <message>
            <source>Where {0} should be there is {1}; a JSON object is needed.</source>
            <translation>Wo {0} stehen sollte, steht {1}; nötig ist ein JSON-Objekt.</translation>
        </message>
        <message>
            <source>XML or text declaration not at start of entity</source>
            <translation>die XML-Deklaration steht nicht am Anfang</translation>
        </message>
        <message>
            <source>You are subscribed to that already, as “{0}”; nothing was changed.</source>
            <translation>Das haben Sie schon abonniert, als „{0}“; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>Zero bytes, which no text has, were left out.</source>
            <translation>Null-Bytes, die kein Text hat, wurden weggelassen.</translation>
        </message>
        <message>
            <source>a \verb, which cannot stand in the argument of a command</source>
            <translation>ein \verb, das nicht im Argument eines Befehls stehen kann</translation>
        </message>
        <message>
            <source>a collection</source>
            <translation>eine Sammlung</translation>
        </message>
        <message>
            <source>a colour of a tag</source>
            <translation>die Farbe eines Schlagworts</translation>
        </message>
        <message>
            <source>a command in braces within braces, of which biber makes half an initial</source>
            <translation>ein Befehl in Klammern in Klammern, aus dem biber ein halbes Initial macht</translation>
        </message>
        <message>
            <source>a command on nothing</source>
            <translation>ein Befehl auf nichts</translation>
        </message>
        <message>
            <source>a command outside braces, in which BibTeX would end a label</source>
            <translation>ein Befehl außerhalb von Klammern, in dem BibTeX eine Marke enden ließe</translation>
        </message>
        <message>
            <source>a command where BibLaTeX takes words alone</source>
            <translation>ein Befehl, wo BibLaTeX nur Wörter nimmt</translation>
        </message>
        <message>
            <source>a list</source>
            <translation>eine Liste</translation>
        </message>
        <message>
            <source>a list of names, nested as in “a/b”</source>
            <translation>eine Liste von Namen, verschachtelt wie in „a/b“</translation>
        </message>
        <message>
            <source>a list of texts</source>
            <translation>eine Liste von Texten</translation>
        </message>
        <message>
            <source>a name that begins or ends with a comma</source>
            <translation>ein Name, der mit einem Komma beginnt oder endet</translation>
        </message>
        <message>
            <source>a name with one comma behind another</source>
            <translation>ein Name mit zwei Kommas hintereinander</translation>
        </message>
        <message>
            <source>a name with too many commas</source>
            <translation>ein Name mit zu vielen Kommas</translation>
        </message>
        <message>
            <source>a number from {0} to {1}</source>
            <translation>eine Zahl von {0} bis {1}</translation>
        </message>
        <message>
            <source>a number in it is too long</source>
            <translation>eine Zahl darin ist zu lang</translation>
        </message>
        <message>
            <source>a number with letters that is not in braces</source>
            <translation>eine Zahl mit Buchstaben, die nicht in Klammern steht</translation>
        </message>
        <message>
            <source>a paper</source>
            <translation>ein Papier</translation>
        </message>
        <message>
            <source>a saved search</source>
            <translation>eine gespeicherte Suche</translation>
        </message>
        <message>
            <source>a text</source>
            <translation>ein Text</translation>
        </message>
        <message>
            <source>a text in it is never closed</source>
            <translation>ein Text darin ist nie geschlossen</translation>
        </message>
        <message>
            <source>a whole number</source>
            <translation>eine ganze Zahl</translation>
        </message>
        <message>
            <source>a word list</source>
            <translation>eine Wortliste</translation>
        </message>
        <message>
            <source>a “#” or “%” that LaTeX takes for its own</source>
            <translation>ein „#“ oder „%“, das LaTeX für seines hält</translation>
        </message>
        <message>
            <source>a “$” without its partner</source>
            <translation>ein „$“ ohne Gegenstück</translation>
        </message>
        <message>
            <source>a “%” or “#” that LaTeX takes for its own</source>
            <translation>ein „%“ oder „#“, das LaTeX für seines hält</translation>
        </message>
        <message>
            <source>a “{0}” that LaTeX takes for its own</source>
            <translation>ein „{0}“, das LaTeX für seines hält</translation>
        </message>
        <message>
            <source>an annotation</source>
            <translation>eine Annotation</translation>
        </message>
        <message>
            <source>an entry of “{0}”</source>
            <translation>ein Eintrag von „{0}“</translation>
        </message>
        <message>
            <source>an environment that does not end in its name</source>
            <translation>eine Umgebung, die nicht in ihrem Namen endet</translation>
        </message>
        <message>
            <source>an object</source>
            <translation>ein Objekt</translation>
        </message>
        <message>
            <source>another program changed it in this very moment</source>
            <translation>ein anderes Programm hat sie gerade in diesem Augenblick geändert</translation>
        </message>
        <message>
            <source>arXiv id</source>
            <translation>arXiv-Kennung</translation>
        </message>
        <message>
            <source>arXiv metadata</source>
            <translation>arXiv-Metadaten</translation>
        </message>
        <message>
            <source>biber takes no apostrophe in a key; it is {0} in the file</source>
            <translation>biber nimmt keinen Apostroph im Schlüssel; in der Datei ist er {0}</translation>
        </message>
        <message>
            <source>change the citation key itself</source>
            <translation>stattdessen den Zitierschlüssel selbst ändern</translation>
        </message>
        <message>
            <source>digits of another script, with which BibLaTeX would never end</source>
            <translation>Ziffern einer anderen Schrift, mit denen BibLaTeX nie fertig würde</translation>
        </message>
        <message>
            <source>duplicate attribute</source>
            <translation>doppeltes Attribut</translation>
        </message>
        <message>
            <source>expecting ',' delimiter</source>
            <translation>ein „,“ fehlt</translation>
        </message>
        <message>
            <source>expecting ':' delimiter</source>
            <translation>ein „:“ fehlt</translation>
        </message>
        <message>
            <source>expecting property name enclosed in double quotes</source>
            <translation>ein Name in doppelten Anführungszeichen fehlt</translation>
        </message>
        <message>
            <source>expecting value</source>
            <translation>ein Wert fehlt</translation>
        </message>
        <message>
            <source>extra data</source>
            <translation>dahinter steht noch etwas</translation>
        </message>
        <message>
            <source>file the paper in a collection instead</source>
            <translation>stattdessen das Papier in eine Sammlung legen</translation>
        </message>
        <message>
            <source>has characters that no key can have</source>
            <translation>hat Zeichen, die kein Schlüssel haben kann</translation>
        </message>
        <message>
            <source>illegal trailing comma before end of array</source>
            <translation>ein Komma steht vor dem Ende einer Liste</translation>
        </message>
        <message>
            <source>illegal trailing comma before end of object</source>
            <translation>ein Komma steht vor dem Ende eines Objekts</translation>
        </message>
        <message>
            <source>invalid \escape</source>
            <translation>ein unerlaubtes Zeichen folgt auf \</translation>
        </message>
        <message>
            <source>invalid \uXXXX escape</source>
            <translation>eine fehlerhafte Angabe \uXXXX</translation>
        </message>
        <message>
            <source>invalid control character at</source>
            <translation>ein Steuerzeichen steht in einem Text</translation>
        </message>
        <message>
            <source>is another paper's</source>
            <translation>gehört einem anderen Papier</translation>
        </message>
        <message>
            <source>it belongs to somebody else, or has rights that a new file cannot be given</source>
            <translation>sie gehört jemand anderem oder hat Rechte, die eine neue Datei nicht bekommen kann</translation>
        </message>
        <message>
            <source>it came in {0}; this file is in {1}, because {2}</source>
            <translation>sie kam in {0}; diese Datei ist in {1}, denn {2}</translation>
        </message>
        <message>
            <source>it cannot be read ({0})</source>
            <translation>sie kann nicht gelesen werden ({0})</translation>
        </message>
        <message>
            <source>it cannot be replaced where it is ({0})</source>
            <translation>sie kann an ihrem Ort nicht ersetzt werden ({0})</translation>
        </message>
        <message>
            <source>it could not be changed in places</source>
            <translation>er ließ sich nicht stellenweise ändern</translation>
        </message>
        <message>
            <source>it defines entities of its own, which no style needs and which may be harmful</source>
            <translation>er definiert eigene Entitäten, die kein Stil braucht und die schaden können</translation>
        </message>
        <message>
            <source>it does not say how to cite: its part “citation” is missing</source>
            <translation>er sagt nicht, wie zitiert wird: sein Teil „citation“ fehlt</translation>
        </message>
        <message>
            <source>it does not say what it is: its part “info” is missing</source>
            <translation>er sagt nicht, was er ist: sein Teil „info“ fehlt</translation>
        </message>
        <message>
            <source>it goes out with other papers, or not all of it</source>
            <translation>sie geht mit anderen Papieren hinaus oder nicht vollständig</translation>
        </message>
        <message>
            <source>it had no citation key; it is {0} in the file</source>
            <translation>er hatte keinen Zitierschlüssel; in der Datei ist er {0}</translation>
        </message>
        <message>
            <source>it had no comma behind its key</source>
            <translation>hinter seinem Schlüssel fehlte ein Komma</translation>
        </message>
        <message>
            <source>it has more than {0} characters</source>
            <translation>es hat mehr als {0} Zeichen</translation>
        </message>
        <message>
            <source>it has rules and takes them from another style as well</source>
            <translation>er hat Regeln und nimmt sie zugleich von einem anderen Stil</translation>
        </message>
        <message>
            <source>it has several names, and the others would not lead to the new file</source>
            <translation>sie hat mehrere Namen, und die anderen würden nicht zur neuen Datei führen</translation>
        </message>
        <message>
            <source>it holds entries that BibTeX would read again; they have lost their “@”</source>
            <translation>er enthält Einträge, die BibTeX noch einmal lesen würde; ihr „@“ wurde entfernt</translation>
        </message>
        <message>
            <source>it is a link to a file elsewhere</source>
            <translation>sie ist ein Verweis auf eine Datei an einem anderen Ort</translation>
        </message>
        <message>
            <source>it is nested too deeply</source>
            <translation>es ist zu tief verschachtelt</translation>
        </message>
        <message>
            <source>it is no citation style: its first element is not “style”</source>
            <translation>er ist kein Zitierstil: sein erstes Element ist nicht „style“</translation>
        </message>
        <message>
            <source>it is no sound XML: {0}</source>
            <translation>er ist kein fehlerfreies XML: {0}</translation>
        </message>
        <message>
            <source>it is not of PaperDesk's making: it has no block, or several, between the lines that mark one</source>
            <translation>sie ist nicht von PaperDesk: zwischen den Zeilen, die einen Block bezeichnen, steht keiner oder mehr als einer</translation>
        </message>
        <message>
            <source>it is too large for one</source>
            <translation>er ist dafür zu groß</translation>
        </message>
        <message>
            <source>it is write-protected</source>
            <translation>sie ist schreibgeschützt</translation>
        </message>
        <message>
            <source>it was not well-formed and is laid out anew</source>
            <translation>er war fehlerhaft und ist neu geschrieben</translation>
        </message>
        <message>
            <source>it was not well-formed; all its fields are there, what stood between them is not</source>
            <translation>er war fehlerhaft; alle seine Felder sind da, was zwischen ihnen stand, nicht</translation>
        </message>
        <message>
            <source>its abbreviation is not that of the file</source>
            <translation>seine Abkürzung ist nicht die der Datei</translation>
        </message>
        <message>
            <source>its last command would go on in the next preamble; it has “{0}” behind it</source>
            <translation>sein letzter Befehl ginge in der nächsten Präambel weiter; dahinter steht „{0}“</translation>
        </message>
        <message>
            <source>its macros call each other far too often</source>
            <translation>seine Makros rufen einander viel zu oft auf</translation>
        </message>
        <message>
            <source>its macros call each other in a circle</source>
            <translation>seine Makros rufen einander im Kreis auf</translation>
        </message>
        <message>
            <source>junk after document element</source>
            <translation>Überzähliges hinter dem letzten Element</translation>
        </message>
        <message>
            <source>key: the style alpha would cut letters of the citation key, and takes this for its label</source>
            <translation>key: der Stil alpha würde Buchstaben des Zitierschlüssels zerschneiden und nimmt dies als Marke</translation>
        </message>
        <message>
            <source>letters at its end, which styles would cut in two</source>
            <translation>Buchstaben am Ende, die Stile in zwei schneiden würden</translation>
        </message>
        <message>
            <source>make it a favourite instead (paperdesk star)</source>
            <translation>stattdessen zum Favoriten machen (paperdesk star)</translation>
        </message>
        <message>
            <source>mismatched tag</source>
            <translation>Tags passen nicht zusammen</translation>
        </message>
        <message>
            <source>more than is read at once</source>
            <translation>mehr, als auf einmal gelesen wird</translation>
        </message>
        <message>
            <source>name the field itself</source>
            <translation>das Feld selbst nennen</translation>
        </message>
        <message>
            <source>neither BibTeX nor biber reads that</source>
            <translation>weder BibTeX noch biber liest das</translation>
        </message>
        <message>
            <source>neither names authors</source>
            <translation>keines von beiden nennt Autoren</translation>
        </message>
        <message>
            <source>no element found</source>
            <translation>kein Element gefunden</translation>
        </message>
        <message>
            <source>not every letter that goes out can be written so</source>
            <translation>nicht jeder Buchstabe, der hinausgeht, lässt sich so schreiben</translation>
        </message>
        <message>
            <source>not well-formed (invalid token)</source>
            <translation>nicht wohlgeformt</translation>
        </message>
        <message>
            <source>one is a {0} and one a {1}</source>
            <translation>eines ist „{0}“ und eines „{1}“</translation>
        </message>
        <message>
            <source>one is a {0} and one an {1}</source>
            <translation>eines ist „{0}“ und eines „{1}“</translation>
        </message>
        <message>
            <source>one is an {0} and one a {1}</source>
            <translation>eines ist „{0}“ und eines „{1}“</translation>
        </message>
        <message>
            <source>one is an {0} and one an {1}</source>
            <translation>eines ist „{0}“ und eines „{1}“</translation>
        </message>
        <message>
            <source>one of the two names no authors</source>
            <translation>eines von beiden nennt keine Autoren</translation>
        </message>
        <message>
            <source>rate the paper itself</source>
            <translation>das Papier selbst bewerten</translation>
        </message>
        <message>
            <source>set the status itself (paperdesk status)</source>
            <translation>den Status selbst setzen (paperdesk status)</translation>
        </message>
        <message>
            <source>styles that shorten names would cut letters beyond ASCII in two, which are commands now</source>
            <translation>Stile, die Namen kürzen, würden Buchstaben außerhalb von ASCII zerschneiden; sie sind jetzt Befehle</translation>
        </message>
        <message>
            <source>tag papers instead (paperdesk tag)</source>
            <translation>stattdessen dem Papier Schlagwörter geben (paperdesk tag)</translation>
        </message>
        <message>
            <source>the library keeps it</source>
            <translation>die Bibliothek führt es selbst</translation>
        </message>
        <message>
            <source>the mathematical {0} outside mathematics</source>
            <translation>das mathematische {0} außerhalb von Mathematik</translation>
        </message>
        <message>
            <source>the pages differ</source>
            <translation>die Seiten sind verschieden</translation>
        </message>
        <message>
            <source>the style alpha may cut letters beyond ASCII in citation keys in two, at which pdflatex stops ({0} in all); give these papers keys in ASCII, or use the style plain or BibLaTeX</source>
            <translation>der Stil alpha kann Buchstaben außerhalb von ASCII in Zitierschlüsseln zerschneiden, woran pdflatex scheitert ({0} insgesamt); diesen Papieren Schlüssel in ASCII geben oder den Stil plain oder BibLaTeX benutzen</translation>
        </message>
        <message>
            <source>the styles abbrv and alpha cut letters beyond ASCII in their names in two, at which pdflatex stops ({0} in all); export in ASCII, or use the style plain or BibLaTeX</source>
            <translation>die Stile abbrv und alpha zerschneiden Buchstaben außerhalb von ASCII in ihren Namen, woran pdflatex scheitert ({0} insgesamt); in ASCII exportieren oder den Stil plain oder BibLaTeX benutzen</translation>
        </message>
        <message>
            <source>the target of an annotation</source>
            <translation>das Ziel einer Annotation</translation>
        </message>
        <message>
            <source>the years are {0} and {1}</source>
            <translation>die Jahre sind {0} und {1}</translation>
        </message>
        <message>
            <source>the {field0}s differ</source>
            <translation>verschieden ist: {field0}</translation>
        </message>
        <message>
            <source>they are made on the abstract</source>
            <translation>sie entstehen im Abstract</translation>
        </message>
        <message>
            <source>this file is in {0}, as it came; laid out anew it is in UTF-8</source>
            <translation>diese Datei ist in {0}, wie sie kam; neu geschrieben ist sie in UTF-8</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>wahr oder falsch (true oder false)</translation>
        </message>
        <message>
            <source>unclosed CDATA section</source>
            <translation>CDATA-Abschnitt nicht geschlossen</translation>
        </message>
        <message>
            <source>unclosed token</source>
            <translation>etwas ist nicht geschlossen</translation>
        </message>
        <message>
            <source>undefined entity</source>
            <translation>unbekannte Entität</translation>
        </message>
        <message>
            <source>what is packed in it is damaged or ends too early</source>
            <translation>was darin gepackt ist, ist beschädigt oder endet zu früh</translation>
        </message>
        <message>
            <source>what stands beside the papers</source>
            <translation>was neben den Papieren steht</translation>
        </message>
        <message>
            <source>which is no page of papers</source>
            <translation>was keine Seite mit Papieren ist</translation>
        </message>
        <message>
            <source>write the note itself (paperdesk note)</source>
            <translation>die Notiz selbst schreiben (paperdesk note)</translation>
        </message>
        <message>
            <source>{0} Its text is too long for a report, which keeps only its beginning.</source>
            <translation>{0} Der Text ist zu lang für einen Bericht, der nur seinen Anfang aufbewahrt.</translation>
        </message>
        <message>
            <source>{0} Try again later.</source>
            <translation>{0} Später noch einmal versuchen.</translation>
        </message>
        <message>
            <source>{0} What happened is written down in {1}.</source>
            <translation>{0} Was geschah, steht in {1}.</translation>
        </message>
        <message>
            <source>{0} and {1} more</source>
            <translation>{0} und {1} weitere</translation>
        </message>
        <message>
            <source>{0} cannot be kept while it is read: {1}. Nothing was imported.</source>
            <translation>{0} kann beim Lesen nicht zwischengespeichert werden: {1}. Nichts wurde importiert.</translation>
        </message>
        <message>
            <source>{0} cannot be read to its end: {1}. Nothing was imported.</source>
            <translation>{0} kann nicht bis zum Ende gelesen werden: {1}. Nichts wurde importiert.</translation>
        </message>
        <message>
            <source>{0} cannot be read: {1}.</source>
            <translation>{0} kann nicht gelesen werden: {1}.</translation>
        </message>
        <message>
            <source>{0} cannot be read: {1}. Nothing was imported.</source>
            <translation>{0} kann nicht gelesen werden: {1}. Nichts wurde importiert.</translation>
        </message>
        <message>
            <source>{0} cannot be used as a style, as {1} No style was added.</source>
            <translation>{0} taugt nicht als Stil: {1} Kein Stil wurde hinzugefügt.</translation>
        </message>
        <message>
            <source>{0} cannot be used: {1}. Nothing was changed.</source>
            <translation>{0} lässt sich nicht benutzen: {1}. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>{0} could not be deleted: {1}.</source>
            <translation>{0} konnte nicht gelöscht werden: {1}.</translation>
        </message>
        <message>
            <source>{0} could not be found; this computer may be offline, or the name is wrong.</source>
            <translation>{0} wurde nicht gefunden; vielleicht ist dieser Rechner offline oder der Name falsch.</translation>
        </message>
        <message>
            <source>{0} could not be read: {1}. Its papers are safe.</source>
            <translation>{0} war nicht zu lesen: {1}. Die Arbeiten daraus sind sicher.</translation>
        </message>
        <message>
            <source>{0} could not be read: {1}. No style was added.</source>
            <translation>{0} konnte nicht gelesen werden: {1}. Kein Stil wurde hinzugefügt.</translation>
        </message>
        <message>
            <source>{0} could not be replaced: {1}.</source>
            <translation>{0} konnte nicht ersetzt werden: {1}.</translation>
        </message>
        <message>
            <source>{0} could not be started: there is no program “{1}” on this computer. Nothing was inserted; install it, or set another command under “Manuscripts and Editors”.</source>
            <translation>{0} konnte nicht gestartet werden: Auf diesem Rechner gibt es kein Programm „{1}“. Nichts wurde eingefügt; installieren Sie es, oder legen Sie unter „Manuskripte und Editoren“ einen anderen Befehl fest.</translation>
        </message>
        <message>
            <source>{0} could not be started: {1}. Nothing was inserted; set another command under “Manuscripts and Editors”.</source>
            <translation>{0} konnte nicht gestartet werden: {1}. Nichts wurde eingefügt; legen Sie unter „Manuskripte und Editoren“ einen anderen Befehl fest.</translation>
        </message>
        <message>
            <source>{0} could not be written, as its folder takes no new file: {1}. What was there before is untouched; choose another folder.</source>
            <translation>{0} konnte nicht geschrieben werden, weil der Ordner keine neue Datei annimmt: {1}. Was vorher da war, ist unverändert; bitte einen anderen Ordner wählen.</translation>
        </message>
        <message>
            <source>{0} could not be written: {1}.</source>
            <translation>{0} konnte nicht geschrieben werden: {1}.</translation>
        </message>
        <message>
            <source>{0} could not be written: {1}. What was there before is untouched.</source>
            <translation>{0} konnte nicht geschrieben werden: {1}. Was vorher da war, ist unberührt.</translation>
        </message>
        <message>
            <source>{0} could not prove that it is {1}, so nothing was sent to it.{2} A network that wants you to sign in first does so too: open any page in your browser and try again.</source>
            <translation>{0} konnte nicht beweisen, {1} zu sein; nichts wurde dorthin gesendet.{2} Ein Netz, das zuerst eine Anmeldung verlangt, tut das auch: Öffnen Sie irgendeine Seite im Browser und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>{0} did not understand the request (status {1}).</source>
            <translation>{0} hat die Anfrage nicht verstanden (Status {1}).</translation>
        </message>
        <message>
            <source>{0} does not answer; try again later.</source>
            <translation>{0} antwortet nicht; später noch einmal versuchen.</translation>
        </message>
        <message>
            <source>{0} does not let PaperDesk in (status {1}).</source>
            <translation>{0} lässt PaperDesk nicht ein (Status {1}).</translation>
        </message>
        <message>
            <source>{0} does not take this user name with this password; nothing was sent. Many servers want a password made for one program; you get it where you manage your account.</source>
            <translation>{0} nimmt diesen Benutzernamen mit diesem Passwort nicht an; nichts wurde gesendet. Viele Server wollen ein Passwort, das für ein Programm gemacht ist; es ist dort zu bekommen, wo das Konto verwaltet wird.</translation>
        </message>
        <message>
            <source>{0} does not talk like a mail server; nothing was sent.</source>
            <translation>{0} spricht nicht wie ein Mailserver; nichts wurde gesendet.</translation>
        </message>
        <message>
            <source>{0} entries have neither title nor text nor identifier; they were left out.</source>
            <translation>{0} Einträge haben weder Titel noch Text noch Kennung; sie wurden ausgelassen.</translation>
        </message>
        <message>
            <source>{0} entries of {1} could not be read; import the file to see why.</source>
            <translation>{0} Einträge von {1} waren nicht zu lesen; importieren Sie die Datei, um zu sehen, warum.</translation>
        </message>
        <message>
            <source>{0} exists already and was left as it is; choose another name.</source>
            <translation>{0} gibt es schon und blieb unverändert; wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>{0} exists already and was left as it is; name a new file, or a folder.</source>
            <translation>{0} gibt es schon und blieb, wie es ist; eine neue Datei oder einen Ordner nennen.</translation>
        </message>
        <message>
            <source>{0} exists already and was left as it is; name a new file.</source>
            <translation>{0} gibt es schon und wurde gelassen, wie es ist; nennen Sie eine neue Datei.</translation>
        </message>
        <message>
            <source>{0} got the mail but did not say whether it took it. Look whether it came before you send it again.</source>
            <translation>{0} hat die E-Mail bekommen, aber nicht gesagt, ob sie angenommen ist. Erst nachsehen, ob sie ankam, und dann noch einmal senden.</translation>
        </message>
        <message>
            <source>{0} has another {field1}.</source>
            <translation>{0} gibt für „{field1}“ etwas anderes an.</translation>
        </message>
        <message>
            <source>{0} has nothing at this address{1}.</source>
            <translation>{0} hat nichts unter dieser Adresse{1}.</translation>
        </message>
        <message>
            <source>{0} has other {field1}.</source>
            <translation>{0} gibt für „{field1}“ andere an.</translation>
        </message>
        <message>
            <source>{0} holds more than 10 million characters; the rest was cut off.</source>
            <translation>{0} enthält mehr als 10 Millionen Zeichen; der Rest wurde abgeschnitten.</translation>
        </message>
        <message>
            <source>{0} holds more than {1} files; nothing was imported. Unpack it and import the files of references in it.</source>
            <translation>{0} enthält mehr als {1} Dateien; nichts wurde importiert. Es auspacken und die Literaturdateien daraus importieren.</translation>
        </message>
        <message>
            <source>{0} holds more than {1} times what it is packed in, which no references do; nothing was imported. Unpack it and import what is in it.</source>
            <translation>{0} enthält mehr als das {1}-Fache dessen, worin es gepackt ist, was bei Literaturangaben nie vorkommt; nichts wurde importiert. Entpacken und den Inhalt importieren.</translation>
        </message>
        <message>
            <source>{0} is a folder, not a library file; name the file in it.</source>
            <translation>{0} ist ein Ordner, keine Bibliotheksdatei; die Datei darin nennen.</translation>
        </message>
        <message>
            <source>{0} is a folder; name a file in it to be kept up to date.</source>
            <translation>{0} ist ein Ordner; nennen Sie eine Datei darin, die aktuell gehalten werden soll.</translation>
        </message>
        <message>
            <source>{0} is a folder; name a file in it to export to.</source>
            <translation>{0} ist ein Ordner; eine Datei darin als Ziel des Exports nennen.</translation>
        </message>
        <message>
            <source>{0} is a folder; name the file in it that cites.</source>
            <translation>{0} ist ein Ordner; nennen Sie die Datei darin, die zitiert.</translation>
        </message>
        <message>
            <source>{0} is a folder; name the file in it to import.</source>
            <translation>{0} ist ein Ordner; die Datei darin nennen, die importiert werden soll.</translation>
        </message>
        <message>
            <source>{0} is a library or another program's database, or belongs to one; nothing was written. Choose another file for the export.</source>
            <translation>{0} ist eine Bibliothek oder die Datenbank eines anderen Programms oder gehört zu einer; nichts wurde geschrieben. Eine andere Datei für den Export wählen.</translation>
        </message>
        <message>
            <source>{0} is a link that leads to itself; choose another file.</source>
            <translation>{0} ist eine Verknüpfung, die auf sich selbst führt; bitte eine andere Datei wählen.</translation>
        </message>
        <message>
            <source>{0} is an empty file, not a library; it was left as it is.</source>
            <translation>{0} ist eine leere Datei, keine Bibliothek; sie blieb, wie sie ist.</translation>
        </message>
        <message>
            <source>{0} is an unlikely year.</source>
            <translation>{0} ist ein unwahrscheinliches Jahr.</translation>
        </message>
        <message>
            <source>{0} is another program's SQLite file, not a PaperDesk library; it was left as it is.</source>
            <translation>{0} ist die SQLite-Datei eines anderen Programms, keine PaperDesk-Bibliothek; sie blieb, wie sie ist.</translation>
        </message>
        <message>
            <source>{0} is being written just now; it is read the next time.</source>
            <translation>{0} wird gerade geschrieben; die Datei wird beim nächsten Mal gelesen.</translation>
        </message>
        <message>
            <source>{0} is busy and wants to be left alone for {1} hours.</source>
            <translation>{0} ist ausgelastet und will für {1} Stunden nicht gefragt werden.</translation>
        </message>
        <message>
            <source>{0} is busy and wants to be left alone for {1} minutes.</source>
            <translation>{0} ist ausgelastet und will für {1} Minuten nicht gefragt werden.</translation>
        </message>
        <message>
            <source>{0} is busy and wants to be left alone for {1} seconds.</source>
            <translation>{0} ist ausgelastet und will für {1} Sekunden nicht gefragt werden.</translation>
        </message>
        <message>
            <source>{0} is busy or out of order; it is left alone for another {1} hours.</source>
            <translation>{0} ist ausgelastet oder gestört und wird noch {1} Stunden in Ruhe gelassen.</translation>
        </message>
        <message>
            <source>{0} is busy or out of order; it is left alone for another {1} minutes.</source>
            <translation>{0} ist ausgelastet oder gestört und wird noch {1} Minuten in Ruhe gelassen.</translation>
        </message>
        <message>
            <source>{0} is busy or out of order; it is left alone for another {1} seconds.</source>
            <translation>{0} ist ausgelastet oder gestört und wird noch {1} Sekunden in Ruhe gelassen.</translation>
        </message>
        <message>
            <source>{0} is damaged: {1}.</source>
            <translation>{0} ist beschädigt: {1}.</translation>
        </message>
        <message>
            <source>{0} is kept up to date already; nothing was changed.</source>
            <translation>{0} wird schon aktuell gehalten; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>{0} is larger than {1} MB, which no manuscript is.</source>
            <translation>{0} ist größer als {1} MB, wie es kein Manuskript ist.</translation>
        </message>
        <message>
            <source>{0} is neither a zip that PaperDesk wrote nor one of a single file; nothing was imported. Unpack it and import the files of references in it.</source>
            <translation>{0} ist weder ein von PaperDesk geschriebenes Zip noch eines mit nur einer Datei; nichts wurde importiert. Entpacken und die Dateien mit Literaturangaben darin importieren.</translation>
        </message>
        <message>
            <source>{0} is no ISBN but an ISSN.</source>
            <translation>{0} ist keine ISBN, sondern eine ISSN.</translation>
        </message>
        <message>
            <source>{0} is no ISBN: digits are missing, or the last one is wrong.</source>
            <translation>{0} ist keine ISBN: es fehlen Ziffern, oder die letzte ist falsch.</translation>
        </message>
        <message>
            <source>{0} is no ISSN: digits are missing, or the last one is wrong.</source>
            <translation>{0} ist keine ISSN: es fehlen Ziffern, oder die letzte ist falsch.</translation>
        </message>
        <message>
            <source>{0} is no file that could be read; name the file that cites.</source>
            <translation>{0} ist keine Datei, die sich lesen ließe; nennen Sie die Datei, die zitiert.</translation>
        </message>
        <message>
            <source>{0} is no file that could be written; choose another one.</source>
            <translation>{0} ist keine Datei, die geschrieben werden könnte; bitte eine andere wählen.</translation>
        </message>
        <message>
            <source>{0} is not a PaperDesk library, or is damaged at its very start; it was left as it is.</source>
            <translation>{0} ist keine PaperDesk-Bibliothek oder ganz am Anfang beschädigt; sie blieb, wie sie ist.</translation>
        </message>
        <message>
            <source>{0} is not a PaperDesk library; it was left as it is.</source>
            <translation>{0} ist keine PaperDesk-Bibliothek; sie blieb, wie sie ist.</translation>
        </message>
        <message>
            <source>{0} is not a text file; nothing was imported. Save the page as text and try again.</source>
            <translation>{0} ist keine Textdatei; nichts wurde importiert. Die Seite als Text speichern und noch einmal versuchen.</translation>
        </message>
        <message>
            <source>{0} is of a kind that cannot be read; nothing was imported. PaperDesk reads reference files, its own JSON, and the text of a page of papers.</source>
            <translation>{0} ist von einer Art, die nicht gelesen werden kann; nichts wurde importiert. PaperDesk liest Dateien mit Literaturangaben, sein eigenes JSON und den Text einer Seite mit Papieren.</translation>
        </message>
        <message>
            <source>{0} is out of order (status {1}); try again later.</source>
            <translation>{0} ist gestört (Status {1}); später noch einmal versuchen.</translation>
        </message>
        <message>
            <source>{0} is the library itself; nothing was changed. Name a backup of it.</source>
            <translation>{0} ist die Bibliothek selbst; nichts wurde geändert. Eine Sicherung von ihr angeben.</translation>
        </message>
        <message>
            <source>{0} is the library that is exported; nothing was written. Choose another file for the export.</source>
            <translation>{0} ist die Bibliothek, die exportiert wird; nichts wurde geschrieben. Eine andere Datei für den Export wählen.</translation>
        </message>
        <message>
            <source>{0} leads on to another address and does not say which.</source>
            <translation>{0} leitet zu einer anderen Adresse weiter und sagt nicht, zu welcher.</translation>
        </message>
        <message>
            <source>{0} leads to this computer or into the local network, so it was not asked. A network that wants you to sign in first, as in a hotel, does so too: open any page in your browser and try again.</source>
            <translation>{0} führt zu diesem Rechner oder ins lokale Netz und wurde deshalb nicht gefragt. So verhält sich auch ein Netz, das zuerst eine Anmeldung verlangt, etwa im Hotel: irgendeine Seite im Browser öffnen und noch einmal versuchen.</translation>
        </message>
        <message>
            <source>{0} listens at no pipe {1}; nothing was inserted. Start {2}, and set the same pipe there (Preferences, Paths, LyXServer pipe) and under “Manuscripts and Editors”.</source>
            <translation>{0} hört an keiner Pipe {1}; nichts wurde eingefügt. Starten Sie {2}, und legen Sie dort (Einstellungen, Pfade, LyXServer-Weiterleitung) und unter „Manuskripte und Editoren“ dieselbe Pipe fest.</translation>
        </message>
        <message>
            <source>{0} more papers are in PaperDesk.</source>
            <translation>{0} weitere Papiere sind in PaperDesk.</translation>
        </message>
        <message>
            <source>{0} offers no encryption on this port, so nothing was sent. Choose “TLS from the start” with port 465, or ask whoever runs the server.</source>
            <translation>{0} bietet auf diesem Port keine Verschlüsselung, deshalb wurde nichts gesendet. „TLS von Anfang an“ mit Port 465 wählen, oder fragen, wer den Server betreibt.</translation>
        </message>
        <message>
            <source>{0} said something before encryption began; nothing was sent.</source>
            <translation>{0} hat etwas gesagt, bevor die Verschlüsselung begann; nichts wurde gesendet.</translation>
        </message>
        <message>
            <source>{0} says that nothing has changed, but nothing is known.</source>
            <translation>{0} sagt, nichts habe sich geändert, doch nichts ist bekannt.</translation>
        </message>
        <message>
            <source>{0} sent a web page instead of a feed, and it names none; look for one in your browser.</source>
            <translation>{0} hat statt eines Feeds eine Webseite gesendet, und sie nennt keinen; suchen Sie im Browser danach.</translation>
        </message>
        <message>
            <source>{0} sent a web page instead of a feed; feeds that it names: {1}.</source>
            <translation>{0} hat statt eines Feeds eine Webseite gesendet; Feeds, die sie nennt: {1}.</translation>
        </message>
        <message>
            <source>{0} sent a web page instead of data, so nothing could be read.</source>
            <translation>{0} hat statt Daten eine Webseite geschickt; es war nichts zu lesen.</translation>
        </message>
        <message>
            <source>{0} sent more than {1} bytes; what came was thrown away.</source>
            <translation>{0} hat mehr als {1} Bytes gesendet; was kam, wurde verworfen.</translation>
        </message>
        <message>
            <source>{0} sent something that is no feed, so nothing was read.</source>
            <translation>{0} hat etwas gesendet, das kein Feed ist, deshalb wurde nichts gelesen.</translation>
        </message>
        <message>
            <source>{0} stands there more than once; the first value counts.</source>
            <translation>{0} steht mehr als einmal da; der erste Wert zählt.</translation>
        </message>
        <message>
            <source>{0} stands twice among the {field1}.</source>
            <translation>{0} steht zweimal im Feld „{field1}“.</translation>
        </message>
        <message>
            <source>{0} takes mails of at most {1} bytes, and this one has {2}; nothing was sent. Make a digest of fewer papers, or leave out the abstracts.</source>
            <translation>{0} nimmt E-Mails bis {1} Bytes, und diese hat {2}; nichts wurde gesendet. Einen Digest von weniger Papieren machen, oder die Zusammenfassungen weglassen.</translation>
        </message>
        <message>
            <source>{0} takes no password on this connection, so nothing was sent. Perhaps it wants a password of its own for such programs, or another port.</source>
            <translation>{0} nimmt auf dieser Verbindung kein Passwort, deshalb wurde nichts gesendet. Vielleicht will er ein eigenes Passwort für solche Programme oder einen anderen Port.</translation>
        </message>
        <message>
            <source>{0} talks in no way that is known to be safe from listeners; nothing was sent to it.</source>
            <translation>{0} spricht auf keine Weise, die als abhörsicher gilt; nichts wurde dorthin gesendet.</translation>
        </message>
        <message>
            <source>{0} took no citation: “{1}” ended with status {2}. Open a document there, then try again.</source>
            <translation>{0} hat kein Zitat angenommen: „{1}“ endete mit Status {2}. Öffnen Sie dort ein Dokument und versuchen Sie es dann noch einmal.</translation>
        </message>
        <message>
            <source>{0} took no citation: “{1}” says “{2}”. Open a document there, then try again.</source>
            <translation>{0} hat kein Zitat angenommen: „{1}“ sagt „{2}“. Öffnen Sie dort ein Dokument und versuchen Sie es dann noch einmal.</translation>
        </message>
        <message>
            <source>{0} took too long to answer; try again later.</source>
            <translation>{0} hat zu lange für die Antwort gebraucht; später noch einmal versuchen.</translation>
        </message>
        <message>
            <source>{0} wants to lead from an encrypted address to one that others can listen to, on {1}; that was not followed.</source>
            <translation>{0} will von einer verschlüsselten Adresse zu einer abhörbaren leiten, auf {1}; dem wurde nicht gefolgt.</translation>
        </message>
        <message>
            <source>{0} wants to lead what was sent on to {1}; that was not followed.</source>
            <translation>{0} will das Gesendete an {1} weiterleiten; dem wurde nicht gefolgt.</translation>
        </message>
        <message>
            <source>{0} was left as it was: {1}.</source>
            <translation>{0} blieb, wie sie war: {1}.</translation>
        </message>
        <message>
            <source>{0} was not written: this library kept it up to date elsewhere, and nobody has allowed that on this computer.</source>
            <translation>{0} wurde nicht geschrieben: Diese Bibliothek hielt sie anderswo aktuell, und auf diesem Computer hat das niemand erlaubt.</translation>
        </message>
        <message>
            <source>{0} was there before and holds something else; it stays as it is until you overwrite it.</source>
            <translation>{0} war schon da und enthält etwas anderes; sie bleibt, wie sie ist, bis Sie sie überschreiben.</translation>
        </message>
        <message>
            <source>{0} with a byte order mark</source>
            <translation>{0} mit Byte-Order-Mark</translation>
        </message>
        <message>
            <source>{0} with lines that end in {1}</source>
            <translation>{0} mit Zeilenenden {1}</translation>
        </message>
        <message>
            <source>{0}: it inherits from itself</source>
            <translation>{0}: erbt von sich selbst</translation>
        </message>
        <message>
            <source>{0}: {1} not in the file</source>
            <translation>{0}: {1} nicht in der Datei</translation>
        </message>
        <message>
            <source>“et al.” stands as a name among the {field0}.</source>
            <translation>Im Feld „{field0}“ steht „et al.“ als Name.</translation>
        </message>
        <message>
            <source>“hf:{0}” is no feed; there is hf:daily, hf:week, hf:month and hf:trending.</source>
            <translation>„hf:{0}“ ist kein Feed; es gibt hf:daily, hf:week, hf:month und hf:trending.</translation>
        </message>
        <message>
            <source>“{0}” among the {field1} is more than a name.</source>
            <translation>„{0}“ im Feld „{field1}“ ist mehr als ein Name.</translation>
        </message>
        <message>
            <source>“{0}” are no categories of arXiv; they look like cs.CL+cs.LG.</source>
            <translation>„{0}“ sind keine Kategorien von arXiv; sie sehen aus wie cs.CL+cs.LG.</translation>
        </message>
        <message>
            <source>“{0}” are no pages.</source>
            <translation>„{0}“ sind keine Seiten.</translation>
        </message>
        <message>
            <source>“{0}” cannot be the address of {1}: leave out the question mark and the rest.</source>
            <translation>„{0}“ kann nicht die Adresse von {1} sein: Lassen Sie das Fragezeichen und den Rest weg.</translation>
        </message>
        <message>
            <source>“{0}” has no value.</source>
            <translation>„{0}“ hat keinen Wert.</translation>
        </message>
        <message>
            <source>“{0}” is longer than {1} characters and was cut there.</source>
            <translation>„{0}“ ist länger als {1} Zeichen und wurde dort abgeschnitten.</translation>
        </message>
        <message>
            <source>“{0}” is neither an ISSN nor words to search for; nothing was sent.</source>
            <translation>„{0}“ ist weder eine ISSN noch etwas, wonach sich suchen lässt; es wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>“{0}” is neither in braces nor in quotes.</source>
            <translation>„{0}“ steht weder in Klammern noch in Anführungszeichen.</translation>
        </message>
        <message>
            <source>“{0}” is no DOI; a DOI looks like 10.1000/182.</source>
            <translation>„{0}“ ist keine DOI; eine DOI sieht aus wie 10.1000/182.</translation>
        </message>
        <message>
            <source>“{0}” is no ISBN: digits are missing, or the last one is wrong.</source>
            <translation>„{0}“ ist keine ISBN: es fehlen Ziffern, oder die letzte ist falsch.</translation>
        </message>
        <message>
            <source>“{0}” is no ISSN; it looks like 1234-5679.</source>
            <translation>„{0}“ ist keine ISSN; sie sieht aus wie 1234-5679.</translation>
        </message>
        <message>
            <source>“{0}” is no address of the web; write one like {1}.</source>
            <translation>„{0}“ ist keine Adresse im Netz; schreiben Sie eine wie {1}.</translation>
        </message>
        <message>
            <source>“{0}” is no arXiv id; an id looks like 2109.03814.</source>
            <translation>„{0}“ ist keine arXiv-Kennung; eine Kennung sieht aus wie 2109.03814.</translation>
        </message>
        <message>
            <source>“{0}” is no citation key: use letters, digits and : . _ / + - without spaces.</source>
            <translation>„{0}“ ist kein Zitierschlüssel: erlaubt sind Buchstaben, Ziffern und : . _ / + - ohne Leerzeichen.</translation>
        </message>
        <message>
            <source>“{0}” is no day until today; say one such as {1}, yesterday, 7d or 2w.</source>
            <translation>„{0}“ ist kein Tag bis heute; möglich sind etwa {1}, yesterday, 7d oder 2w.</translation>
        </message>
        <message>
            <source>“{0}” is no day; write one as 2026-05-31.</source>
            <translation>„{0}“ ist kein Tag; geschrieben wird er wie 2026-05-31.</translation>
        </message>
        <message>
            <source>“{0}” is no entry type; use one such as article, inproceedings or misc.</source>
            <translation>„{0}“ ist keine Eintragsart; erlaubt ist eine wie article, inproceedings oder misc.</translation>
        </message>
        <message>
            <source>“{0}” is no field to set: {1}.</source>
            <translation>„{0}“ ist kein Feld, das sich setzen lässt: {1}.</translation>
        </message>
        <message>
            <source>“{0}” is no folder or file that is there, and no feed; write one like {1}.</source>
            <translation>„{0}“ ist kein Ordner, keine Datei und kein Feed; schreiben Sie einen wie {1}.</translation>
        </message>
        <message>
            <source>“{0}” is no format of a live file; choose from {1}.</source>
            <translation>„{0}“ ist kein Format einer Live-Datei; zur Wahl stehen {1}.</translation>
        </message>
        <message>
            <source>“{0}” is no format that can be read.</source>
            <translation>„{0}“ ist kein lesbares Format.</translation>
        </message>
        <message>
            <source>“{0}” is no format that can be read; choose from {1}.</source>
            <translation>„{0}“ ist kein lesbares Format; möglich sind {1}.</translation>
        </message>
        <message>
            <source>“{0}” is no format that is written; choose from {1}.</source>
            <translation>„{0}“ ist kein Format, das geschrieben wird; möglich sind {1}.</translation>
        </message>
        <message>
            <source>“{0}” is no kind of feed; choose from {1}.</source>
            <translation>„{0}“ ist keine Art von Feed; wählen Sie aus {1}.</translation>
        </message>
        <message>
            <source>“{0}” is no mail address; it must look like name@example.org.</source>
            <translation>„{0}“ ist keine Mailadresse; sie muss aussehen wie name@example.org.</translation>
        </message>
        <message>
            <source>“{0}” is no name of a field; use letters, digits and hyphens.</source>
            <translation>„{0}“ ist kein Name eines Feldes; erlaubt sind Buchstaben, Ziffern und Bindestriche.</translation>
        </message>
        <message>
            <source>“{0}” is no time of day; it looks like 07:30.</source>
            <translation>„{0}“ ist keine Uhrzeit; sie sieht aus wie 07:30.</translation>
        </message>
        <message>
            <source>“{0}” is no web address.</source>
            <translation>„{0}“ ist keine Webadresse.</translation>
        </message>
        <message>
            <source>“{0}” is no web address; it begins with https:// or http://.</source>
            <translation>„{0}“ ist keine Webadresse; sie beginnt mit https:// oder http://.</translation>
        </message>
        <message>
            <source>“{0}” is no year.</source>
            <translation>„{0}“ ist kein Jahr.</translation>
        </message>
        <message>
            <source>“{0}” is no year; a year is a number such as 2024.</source>
            <translation>„{0}“ ist kein Jahr; ein Jahr ist eine Zahl wie 2024.</translation>
        </message>
        <message>
            <source>“{0}” is not one text in braces or quotes; it was kept as written.</source>
            <translation>„{0}“ ist nicht ein einzelner Text in Klammern oder Anführungszeichen; er blieb, wie er geschrieben war.</translation>
        </message>
        <message>
            <source>“{0}” is nothing that can be decided; nothing was changed.</source>
            <translation>„{0}“ ist nichts, was sich entscheiden lässt; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>“{0}” names no kind of document that is written; choose from {1}.</source>
            <translation>„{0}“ benennt keine Art von Dokument, die geschrieben wird; zur Wahl stehen {1}.</translation>
        </message>
        <message>
            <source>“{0}” stands between the fields and was left out.</source>
            <translation>„{0}“ steht zwischen den Feldern und wurde weggelassen.</translation>
        </message>
        <message>
            <source>“{0}” stands there more than once; all its values were taken.</source>
            <translation>„{0}“ steht mehr als einmal da; alle Werte wurden übernommen.</translation>
        </message>
        <message>
            <source>“{0}” stands there more than once; the first value was taken.</source>
            <translation>„{0}“ steht mehr als einmal da; der erste Wert wurde übernommen.</translation>
        </message>
        <message>
            <source>“{0}” with port {1} cannot be a mail server; it must look like smtp.example.org, with the port beside it.</source>
            <translation>„{0}“ mit Port {1} kann kein Mailserver sein; er muss aussehen wie smtp.example.org, mit dem Port daneben.</translation>
        </message>
        <message>
            <source>“{0}” with port {1} cannot be a mail server; nothing was sent. It must look like smtp.example.org.</source>
            <translation>„{0}“ mit Port {1} kann kein Mailserver sein; nichts wurde gesendet. Er muss aussehen wie smtp.example.org.</translation>
        </message>
    </context>
</TS>
