// People of the laws of merging: contacts as people write them, and what somebody does to one.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/property/population.hpp"
#include "yaml/document.hpp"
#include "yaml/edit.hpp"

namespace nurture::test {

/// Fails the test where the text is no YAML.
yaml::Document document_of(const std::string& text);
yaml::Value tree_of(const std::string& text);

/// A contact with comments, blank lines, brackets or blocks, line ends of either kind.
std::string some_contact(Random& random);

/// One side: its text, and what it did.
struct Person {
  std::string text;
  std::vector<yaml::Value> logged;
  std::vector<std::string> comments;
  std::map<std::string, std::string> settings;  ///< of scalars, by their place
};

/// 1 to 5 changes as the commands make them.
Person someone(const std::string& base, Random& random);
/// The same, and things that only an editor does: keys and items that go, notes that change, new
/// orders.
Person someone_wild(const std::string& base, Random& random);

}  // namespace nurture::test
