// What to type for somebody who isn't here.
#include "render/stranger.hpp"

#include "base/text.hpp"
#include "exchange/people.hpp"
#include "render/import_words.hpp"
#include "render/layout.hpp"

namespace nurture::render {
namespace {

/// As a word of a command: what a terminal wouldn't show would be typed as its escape.
std::string word(std::string_view text) {
  return base::shell_word(base::one_line(base::without_hidden(text)));
}

/// As a word of `add` that is no option and no key.
std::string name_word(const std::string& name) {
  const bool plain = name.find('=') == name.npos && !name.starts_with('-');
  return (plain ? "" : "name=") + word(name);
}

}  // namespace

std::string stranger_command(const std::string& who, const exchange::Unknown& one) {
  const std::string key = exchange::key_for(who), value = word(who);
  if (!one.id.empty() && !key.empty())
    return "nurture set " + shell_id(one.id) + " " + key + "+=" + value;
  std::string name = key == "email" ? who.substr(0, who.find('@')) : key.empty() ? who : "";
  // A name that is an address is no name, and perhaps a lure.
  if (!one.name.empty() && one.name.find('@') == std::string::npos) name = one.name;
  name = base::one_line(name);
  return "nurture add " + (name.empty() ? "NAME" : name_word(name)) +
         (key.empty() ? "" : " " + key + "=" + value);
}

}  // namespace nurture::render
