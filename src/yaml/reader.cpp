// The door: checks the bytes, parses, and words what is wrong.
#include "yaml/reader.hpp"

#include <algorithm>
#include <memory>

#include "yaml/lines.hpp"
#include "yaml/parser.hpp"
#include "yaml/strict.hpp"

namespace nurture::yaml {
namespace {

Flaw to_flaw(std::string_view text, const Fault& fault) {
  return {fault.offset, position_in(text, fault.offset), fault.message, fault.hint,
          excerpt_in(text, fault.offset)};
}

Reading flawed(std::string_view text, std::vector<Fault> faults) {
  if (const auto conflict = conflict_fault(text)) faults = {*conflict};
  std::sort(faults.begin(), faults.end(),
            [](const Fault& a, const Fault& b) { return a.offset < b.offset; });
  Reading reading;
  for (const Fault& fault : faults) reading.flaws.push_back(to_flaw(text, fault));
  return reading;
}

}  // namespace

Reading read(std::string text, const Limits& limits) {
  auto owned = std::make_unique<const std::string>(std::move(text));
  if (const auto fault = encoding_fault(*owned, limits.bytes)) {
    Reading reading;
    reading.flaws.push_back(to_flaw(*owned, *fault));
    return reading;
  }
  try {
    Tree tree = Parser(*owned, limits).parse();
    if (!tree.duplicates.empty()) return flawed(*owned, std::move(tree.duplicates));
    Reading reading;
    reading.document.emplace(std::move(owned), std::move(tree.nodes), std::move(tree.decoded),
                             tree.root);
    return reading;
  } catch (const Fault& fault) {
    return flawed(*owned, {fault});
  }
}

}  // namespace nurture::yaml
