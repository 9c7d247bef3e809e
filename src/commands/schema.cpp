// nurture schema: what the files may say, for editors and other programs.
#include "render/schema.hpp"

#include "base/nearest.hpp"
#include "commands/commands.hpp"

namespace nurture::commands {
namespace {

std::string schema_named(const std::string& word) {
  if (word.empty()) return render::schema_of_export();
  if (word == "contact") return render::schema_of(model::File::contact);
  if (word == "org") return render::schema_of(model::File::organisation);
  if (word == "item") return render::schema_of(model::File::library_item);
  if (word == "settings") return render::schema_of(model::File::settings);
  const std::string near = base::did_you_mean(word, {"contact", "org", "item", "settings"});
  throw base::usage("there is no schema of '" + word + "'",
                    near.empty() ? "one of contact, org, item, settings" : near);
}

}  // namespace

cli::Action schema(cli::Args& args) {
  const auto word = std::make_shared<std::string>();
  args.word("contact|org|item|settings", *word,
            "of these files; without a word, of what `export json` prints", false);
  args.epilogue(
      "nurture schema contact > ~/people/.contact.json\n"
      "nurture schema | jq '.\"$defs\" | keys'");
  return [word](cli::Session& session) {
    session.out().print(schema_named(*word));
    return base::Exit::done;
  };
}

}  // namespace nurture::commands
