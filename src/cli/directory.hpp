// Everyone by what finds them: ids, names and addresses, whether they come from the roll or from
// the whole book.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/book.hpp"
#include "store/roll.hpp"

namespace nurture::cli {

class Directory {
 public:
  /// Views into what it is made of: that must outlive it. People keep their places.
  explicit Directory(const model::Book& book);
  explicit Directory(const store::Roll& roll);

  struct Person {
    std::string_view id;
    std::string_view words;  ///< store::folded_words of the name and `also`
    std::optional<base::Date> archived;
    const model::Contact* contact = nullptr;  ///< of the book
    std::string_view packed;                  ///< names, of the roll
  };

  /// By id, else by an id it had before. Empty if there is none.
  std::optional<std::size_t> by_id(std::string_view id) const;
  /// Everyone whom `words` may mean (DESIGN 3): an exact id, former id or email is final; else ids
  /// that start with it, names and `also` whose words start with all of its words. The archived
  /// only where nobody else matches.
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
  /// For each of these people the shortest word of their name that finds only them, else their id.
  /// Cost: one pass over everyone, however many are asked about.
  std::vector<std::string> shortest_words(const std::vector<std::size_t>& of,
                                          base::Date today) const;

 private:
  std::optional<std::size_t> exact(std::string_view id) const;
  template <typename Is>
  std::optional<std::size_t> first(Is is) const;

  std::vector<Person> people_;
  std::deque<std::string> texts_;  ///< behind views that the book has no words for
};

}  // namespace nurture::cli
