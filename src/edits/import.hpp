// An import as changes of the store.
#pragma once

#include <unordered_map>
#include <unordered_set>

#include "cli/session.hpp"
#include "exchange/import.hpp"

namespace nurture::edits {

/// Ids for people who come in by the hundred: none that a file of the store bears, bore or would
/// bear if it could be read, and each once.
class NewIds {
 public:
  NewIds(const model::Book& book, model::File file);
  std::string next(const std::string& name);

 private:
  model::File file_;
  std::unordered_set<std::string> taken_;  ///< folded
  std::unordered_map<std::string, int>
      tried_;  ///< of an id without number: up to which it is taken
};

/// Takes from the import the x- keys that the files have; those of another value are differences,
/// and stay unless `theirs`.
void settle_own_keys(cli::Session& session, exchange::Import& import, bool theirs);
/// A file for who is new, the missing keys for who is known; what meanwhile stands in a file stays.
/// A new file that would have errors isn't made: its flaw is added to the import's, and the person
/// leaves it. With `moves` also what `move` writes of each new post. Nothing is written here.
std::vector<store::Step> import_steps(cli::Session& session, exchange::Import& import, bool moves);

}  // namespace nurture::edits
