# The licence of a remix: what the originals allow, and why not the rest.
licence-label-texts = Licence of texts and pictures
licence-label-files = Licence of the files to make it with
licence-choose = Choose a licence
licence-none-possible = No licence can be chosen: this remix may not be shared.
licence-same = The same as for the texts
licence-none = no licence
licence-misfit = This licence does not suit your remix. { $reason }
licence-parents = { $count ->
    [one] Your remix follows the conditions of the original:
   *[other] Your remix follows the conditions of { $count } originals:
  }
licence-parent = “{ $title }”: { $licence }
licence-together = Together they allow: { $licences }.
licence-together-none = No licence respects all these originals at once.
licence-why-not = Why not another licence?
licence-why-none = The original names no licence: its author keeps all rights. It may be read and printed, but a remix may not be shared without consent.
licence-why-unknown = The gallery does not know the conditions of “{ $parent }”, the original’s licence. Without the author’s consent a remix may not be shared.
licence-why-no-derivatives = The original’s licence ({ $parent }) lets you adapt it for yourself, and forbids sharing an adaptation.
licence-why-share-alike = The original’s licence ({ $parent }) asks that adaptations keep the same licence, or one declared compatible.
licence-why-non-commercial = The original ({ $parent }) may not be used for profit. A licence that allows it would hide this condition from your readers.
licence-why-credit = The original ({ $parent }) asks that its author is always named. This licence would let that be forgotten.
licence-why-ends = It would forbid your colleagues to adapt your version in turn: the gallery does not offer it for a remix.
licence-means-cc0 = Everybody may do as they like with it, without even naming you.
licence-means-cc-by = Everybody may reuse and adapt it, naming you.
licence-means-cc-by-sa = Everybody may reuse and adapt it, naming you and keeping this licence.
licence-means-cc-by-nc = Everybody may reuse and adapt it, naming you, but not for profit.
licence-means-cc-by-nc-sa = Everybody may reuse and adapt it, naming you, not for profit and keeping this licence.
licence-means-cc-by-nd = Everybody may share it as it is, naming you; nobody may share an adaptation.
licence-means-cc-by-nc-nd = Everybody may share it as it is, naming you and not for profit; nobody may share an adaptation.
licence-means-lal = Everybody may reuse and adapt it, naming you and keeping this licence, which is made for works of art.
licence-means-etalab = Everybody may reuse and adapt it, naming the source and its date. It is the French state’s licence.
licence-means-gpl = Everybody may reuse and adapt it, keeping this licence, which is made for software.
licence-means-mit = Everybody may reuse and adapt it, keeping your name and the licence’s text. It is made for software.
licence-means-cern-ohl-p = Everybody may make and adapt it, keeping your notices. It is made for objects.
licence-means-cern-ohl-w = Everybody may make and adapt it; changes to the plans keep this licence. It is made for objects.
licence-means-cern-ohl-s = Everybody may make and adapt it; whatever comes of it keeps this licence. It is made for objects.
sharing-refused-title = This remix stays with you
sharing-refused-text = You may change it and print it for your class. You may not publish it, share it or offer it to a gallery.
sharing-ask = To share it, ask { $authors }, author of “{ $title }”.
sharing-ask-page = To share it, ask the author of “{ $title }”.
sharing-page = Contact the author from their page
sharing-own-copy = Keep a copy
