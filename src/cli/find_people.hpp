// Everyone in summaries by what finds them, ids, names and addresses, and the files that gave
// nobody.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "index/summaries.hpp"
#include "model/schema.hpp"

namespace nurture::cli {

class PeopleFinder {
 public:
  /// Of the summaries, which must outlive it. People keep their places.
  explicit PeopleFinder(const index::Summaries& summaries) : summaries_(summaries) {}

  /// By id, else by an id it had before; folded. Empty if there is none.
  std::optional<std::size_t> by_id(std::string_view id) const;
  /// By id, former id or email: that is final.
  std::optional<std::size_t> exact(std::string_view words) const;
  /// Everyone who has this address.
  std::vector<std::size_t> with_email(std::string_view address) const;
  /// Everyone whom `words` may mean (DESIGN 3): the exact one; else ids that start with it, names
  /// and `also` with a word of its own for each of its words. The archived only where nobody else
  /// matches.
  std::vector<std::size_t> matches(const std::string& words, base::Date today) const;
  struct Completion {
    std::string word;
    std::size_t person = 0;  ///< whom it finds
  };
  /// What may be typed for someone, of what begins with `typed` (folded): ids, and such words of
  /// names as find one person alone who has no such id. Of the archived where nobody else matches.
  /// Ascending.
  std::vector<Completion> completions(const std::string& typed, base::Date today) const;
  /// What a person is called.
  std::string_view name(std::size_t person) const;
  /// For each of these people a word of their name that finds only them: the first if it has three
  /// letters, else the shortest; else their id.
  /// Cost: one pass over everyone, however many are asked about.
  std::vector<std::string> shortest_words(const std::vector<std::size_t>& of,
                                          base::Date today) const;

 private:
  template <typename Is>
  std::optional<std::size_t> first(Is is) const;

  const index::Summaries& summaries_;
};

// Who is meant is decided among all files: one that can't be read, or that shares its id with
// another, still stands for the person it is called after.

/// The files of this kind that gave nobody and whose stem, folded, is what was typed.
std::vector<std::string> unreadable_by_id(const index::Summaries& summaries, model::File file,
                                          const std::string& typed);
/// Those whose stem begins with it, or has a word of its own for each of its words. Copies that a
/// synchroniser left are none: they stand for nobody.
std::vector<std::string> unreadable_by_words(const index::Summaries& summaries, model::File file,
                                             const std::string& typed);
/// Why none of them is read, with places and the way out (Exit::no_contact). `paths` aren't empty.
base::Error cannot_be_read(const index::Summaries& summaries, const std::vector<std::string>& paths,
                           const std::string& typed);

/// The same error, which says besides that what wasn't found may stand in one of the files that
/// can't be read: as many, or this one.
base::Error beside_unread(const base::Error& error, int files, const std::string& path = {});
/// Of those in the summaries; one whose stem has a word of what was typed is named.
base::Error beside_unread(const base::Error& error, const index::Summaries& summaries,
                          const std::string& typed);

}  // namespace nurture::cli
