// Names in a folder that are not as nurture writes them: only such a file can have, under folding,
// the id of one that is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/summaries.hpp"

namespace nurture::index {

/// Whether another file of contacts/, orgs/ or library/ has the folded id `id`; `id.yaml` itself is
/// not asked about, nor what lies in folders below. True, too, where the folder can't be listed.
///
/// A command that reads ID.yaml alone must know this, and must not become slower with the store, as
/// listing does. So the odd names are kept beside the index, with the stamp that the folder had
/// when they were listed; a folder with that stamp holds the same names.
bool has_twin(const SummariesSource& source, const std::string& folder, const std::string& id);

/// Each save changes its folder's stamp, and no name in it to an odd one. Made before a save, it
/// carries the odd names that are known over to the stamp after it, so that the next command need
/// not list. A file that another program puts there in this very moment is seen by whatever lists
/// the store next, `due` first of all, and from then on here.
class OddNamesKept {
 public:
  explicit OddNamesKept(SummariesSource source);
  void carry_over() const;

 private:
  struct StaleCheck {
    std::string folder;
    system::Stamp before;
    std::vector<std::string> names;
  };

  SummariesSource source_;
  std::vector<StaleCheck> stale_check_;
};

/// Makes the next has_twin() list the folder.
void forget_odd_names(const SummariesSource& source);

}  // namespace nurture::index
