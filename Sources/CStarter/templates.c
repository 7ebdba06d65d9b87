// Every file of Templates/. `PINPOINT_UPDATE_GOLDENS=1 swift test --filter EmbeddedFiles` writes this list.
#include "lists.h"

static const unsigned char Templates_article_mustache[] = {
#embed "../../Templates/article.mustache"
};
static const unsigned char Templates_assets_site_css[] = {
#embed "../../Templates/assets/site.css"
};
static const unsigned char Templates_assets_site_js[] = {
#embed "../../Templates/assets/site.js"
};
static const unsigned char Templates_chapter_mustache[] = {
#embed "../../Templates/chapter.mustache"
};
static const unsigned char Templates_chooser_mustache[] = {
#embed "../../Templates/chooser.mustache"
};
static const unsigned char Templates_citations_mustache[] = {
#embed "../../Templates/citations.mustache"
};
static const unsigned char Templates_cited_by_mustache[] = {
#embed "../../Templates/cited-by.mustache"
};
static const unsigned char Templates_claims_mustache[] = {
#embed "../../Templates/claims.mustache"
};
static const unsigned char Templates_concept_mustache[] = {
#embed "../../Templates/concept.mustache"
};
static const unsigned char Templates_footer_mustache[] = {
#embed "../../Templates/footer.mustache"
};
static const unsigned char Templates_frame_mustache[] = {
#embed "../../Templates/frame.mustache"
};
static const unsigned char Templates_free_page_mustache[] = {
#embed "../../Templates/free-page.mustache"
};
static const unsigned char Templates_full_text_mustache[] = {
#embed "../../Templates/full-text.mustache"
};
static const unsigned char Templates_glossary_mustache[] = {
#embed "../../Templates/glossary.mustache"
};
static const unsigned char Templates_header_mustache[] = {
#embed "../../Templates/header.mustache"
};
static const unsigned char Templates_home_mustache[] = {
#embed "../../Templates/home.mustache"
};
static const unsigned char Templates_map_mustache[] = {
#embed "../../Templates/map.mustache"
};
static const unsigned char Templates_news_groups_mustache[] = {
#embed "../../Templates/news-groups.mustache"
};
static const unsigned char Templates_news_list_mustache[] = {
#embed "../../Templates/news-list.mustache"
};
static const unsigned char Templates_news_mustache[] = {
#embed "../../Templates/news.mustache"
};
static const unsigned char Templates_not_found_mustache[] = {
#embed "../../Templates/not-found.mustache"
};
static const unsigned char Templates_partials_article_index_entry_mustache[] = {
#embed "../../Templates/partials/article-index-entry.mustache"
};
static const unsigned char Templates_partials_article_list_entry_mustache[] = {
#embed "../../Templates/partials/article-list-entry.mustache"
};
static const unsigned char Templates_partials_article_status_mustache[] = {
#embed "../../Templates/partials/article-status.mustache"
};
static const unsigned char Templates_partials_cite_mustache[] = {
#embed "../../Templates/partials/cite.mustache"
};
static const unsigned char Templates_partials_cited_provision_mustache[] = {
#embed "../../Templates/partials/cited-provision.mustache"
};
static const unsigned char Templates_partials_claim_mustache[] = {
#embed "../../Templates/partials/claim.mustache"
};
static const unsigned char Templates_partials_contents_entry_mustache[] = {
#embed "../../Templates/partials/contents-entry.mustache"
};
static const unsigned char Templates_partials_contents_mustache[] = {
#embed "../../Templates/partials/contents.mustache"
};
static const unsigned char Templates_partials_corrections_mustache[] = {
#embed "../../Templates/partials/corrections.mustache"
};
static const unsigned char Templates_partials_event_mustache[] = {
#embed "../../Templates/partials/event.mustache"
};
static const unsigned char Templates_partials_home_contents_mustache[] = {
#embed "../../Templates/partials/home-contents.mustache"
};
static const unsigned char Templates_partials_home_jump_mustache[] = {
#embed "../../Templates/partials/home-jump.mustache"
};
static const unsigned char Templates_partials_home_more_mustache[] = {
#embed "../../Templates/partials/home-more.mustache"
};
static const unsigned char Templates_partials_home_news_mustache[] = {
#embed "../../Templates/partials/home-news.mustache"
};
static const unsigned char Templates_partials_home_next_mustache[] = {
#embed "../../Templates/partials/home-next.mustache"
};
static const unsigned char Templates_partials_home_status_mustache[] = {
#embed "../../Templates/partials/home-status.mustache"
};
static const unsigned char Templates_partials_map_bands_mustache[] = {
#embed "../../Templates/partials/map-bands.mustache"
};
static const unsigned char Templates_partials_map_cell_mustache[] = {
#embed "../../Templates/partials/map-cell.mustache"
};
static const unsigned char Templates_partials_map_news_table_mustache[] = {
#embed "../../Templates/partials/map-news-table.mustache"
};
static const unsigned char Templates_partials_map_news_mustache[] = {
#embed "../../Templates/partials/map-news.mustache"
};
static const unsigned char Templates_partials_map_web_table_mustache[] = {
#embed "../../Templates/partials/map-web-table.mustache"
};
static const unsigned char Templates_partials_map_web_mustache[] = {
#embed "../../Templates/partials/map-web.mustache"
};
static const unsigned char Templates_partials_mention_mustache[] = {
#embed "../../Templates/partials/mention.mustache"
};
static const unsigned char Templates_partials_mentions_mustache[] = {
#embed "../../Templates/partials/mentions.mustache"
};
static const unsigned char Templates_partials_news_group_mustache[] = {
#embed "../../Templates/partials/news-group.mustache"
};
static const unsigned char Templates_partials_news_groups_mustache[] = {
#embed "../../Templates/partials/news-groups.mustache"
};
static const unsigned char Templates_partials_news_item_of_list_mustache[] = {
#embed "../../Templates/partials/news-item-of-list.mustache"
};
static const unsigned char Templates_partials_news_item_mustache[] = {
#embed "../../Templates/partials/news-item.mustache"
};
static const unsigned char Templates_partials_pagination_below_mustache[] = {
#embed "../../Templates/partials/pagination-below.mustache"
};
static const unsigned char Templates_partials_pagination_mustache[] = {
#embed "../../Templates/partials/pagination.mustache"
};
static const unsigned char Templates_partials_place_mustache[] = {
#embed "../../Templates/partials/place.mustache"
};
static const unsigned char Templates_partials_provision_mustache[] = {
#embed "../../Templates/partials/provision.mustache"
};
static const unsigned char Templates_partials_side_by_side_head_mustache[] = {
#embed "../../Templates/partials/side-by-side-head.mustache"
};
static const unsigned char Templates_partials_source_mustache[] = {
#embed "../../Templates/partials/source.mustache"
};
static const unsigned char Templates_partials_sources_mustache[] = {
#embed "../../Templates/partials/sources.mustache"
};
static const unsigned char Templates_partials_status_act_mustache[] = {
#embed "../../Templates/partials/status-act.mustache"
};
static const unsigned char Templates_partials_timeline_band_mustache[] = {
#embed "../../Templates/partials/timeline-band.mustache"
};
static const unsigned char Templates_redirect_mustache[] = {
#embed "../../Templates/redirect.mustache"
};
static const unsigned char Templates_side_by_side_mustache[] = {
#embed "../../Templates/side-by-side.mustache"
};
static const unsigned char Templates_sources_mustache[] = {
#embed "../../Templates/sources.mustache"
};
static const unsigned char Templates_status_mustache[] = {
#embed "../../Templates/status.mustache"
};
static const unsigned char Templates_strings_en_yml[] = {
#embed "../../Templates/strings/en.yml"
};
static const unsigned char Templates_strings_vi_yml[] = {
#embed "../../Templates/strings/vi.yml"
};
static const unsigned char Templates_timeline_mustache[] = {
#embed "../../Templates/timeline.mustache"
};

static const struct starter_file files[] = {
    ENTRY(Templates_article_mustache, "Templates/article.mustache"),
    ENTRY(Templates_assets_site_css, "Templates/assets/site.css"),
    ENTRY(Templates_assets_site_js, "Templates/assets/site.js"),
    ENTRY(Templates_chapter_mustache, "Templates/chapter.mustache"),
    ENTRY(Templates_chooser_mustache, "Templates/chooser.mustache"),
    ENTRY(Templates_citations_mustache, "Templates/citations.mustache"),
    ENTRY(Templates_cited_by_mustache, "Templates/cited-by.mustache"),
    ENTRY(Templates_claims_mustache, "Templates/claims.mustache"),
    ENTRY(Templates_concept_mustache, "Templates/concept.mustache"),
    ENTRY(Templates_footer_mustache, "Templates/footer.mustache"),
    ENTRY(Templates_frame_mustache, "Templates/frame.mustache"),
    ENTRY(Templates_free_page_mustache, "Templates/free-page.mustache"),
    ENTRY(Templates_full_text_mustache, "Templates/full-text.mustache"),
    ENTRY(Templates_glossary_mustache, "Templates/glossary.mustache"),
    ENTRY(Templates_header_mustache, "Templates/header.mustache"),
    ENTRY(Templates_home_mustache, "Templates/home.mustache"),
    ENTRY(Templates_map_mustache, "Templates/map.mustache"),
    ENTRY(Templates_news_groups_mustache, "Templates/news-groups.mustache"),
    ENTRY(Templates_news_list_mustache, "Templates/news-list.mustache"),
    ENTRY(Templates_news_mustache, "Templates/news.mustache"),
    ENTRY(Templates_not_found_mustache, "Templates/not-found.mustache"),
    ENTRY(Templates_partials_article_index_entry_mustache, "Templates/partials/article-index-entry.mustache"),
    ENTRY(Templates_partials_article_list_entry_mustache, "Templates/partials/article-list-entry.mustache"),
    ENTRY(Templates_partials_article_status_mustache, "Templates/partials/article-status.mustache"),
    ENTRY(Templates_partials_cite_mustache, "Templates/partials/cite.mustache"),
    ENTRY(Templates_partials_cited_provision_mustache, "Templates/partials/cited-provision.mustache"),
    ENTRY(Templates_partials_claim_mustache, "Templates/partials/claim.mustache"),
    ENTRY(Templates_partials_contents_entry_mustache, "Templates/partials/contents-entry.mustache"),
    ENTRY(Templates_partials_contents_mustache, "Templates/partials/contents.mustache"),
    ENTRY(Templates_partials_corrections_mustache, "Templates/partials/corrections.mustache"),
    ENTRY(Templates_partials_event_mustache, "Templates/partials/event.mustache"),
    ENTRY(Templates_partials_home_contents_mustache, "Templates/partials/home-contents.mustache"),
    ENTRY(Templates_partials_home_jump_mustache, "Templates/partials/home-jump.mustache"),
    ENTRY(Templates_partials_home_more_mustache, "Templates/partials/home-more.mustache"),
    ENTRY(Templates_partials_home_news_mustache, "Templates/partials/home-news.mustache"),
    ENTRY(Templates_partials_home_next_mustache, "Templates/partials/home-next.mustache"),
    ENTRY(Templates_partials_home_status_mustache, "Templates/partials/home-status.mustache"),
    ENTRY(Templates_partials_map_bands_mustache, "Templates/partials/map-bands.mustache"),
    ENTRY(Templates_partials_map_cell_mustache, "Templates/partials/map-cell.mustache"),
    ENTRY(Templates_partials_map_news_table_mustache, "Templates/partials/map-news-table.mustache"),
    ENTRY(Templates_partials_map_news_mustache, "Templates/partials/map-news.mustache"),
    ENTRY(Templates_partials_map_web_table_mustache, "Templates/partials/map-web-table.mustache"),
    ENTRY(Templates_partials_map_web_mustache, "Templates/partials/map-web.mustache"),
    ENTRY(Templates_partials_mention_mustache, "Templates/partials/mention.mustache"),
    ENTRY(Templates_partials_mentions_mustache, "Templates/partials/mentions.mustache"),
    ENTRY(Templates_partials_news_group_mustache, "Templates/partials/news-group.mustache"),
    ENTRY(Templates_partials_news_groups_mustache, "Templates/partials/news-groups.mustache"),
    ENTRY(Templates_partials_news_item_of_list_mustache, "Templates/partials/news-item-of-list.mustache"),
    ENTRY(Templates_partials_news_item_mustache, "Templates/partials/news-item.mustache"),
    ENTRY(Templates_partials_pagination_below_mustache, "Templates/partials/pagination-below.mustache"),
    ENTRY(Templates_partials_pagination_mustache, "Templates/partials/pagination.mustache"),
    ENTRY(Templates_partials_place_mustache, "Templates/partials/place.mustache"),
    ENTRY(Templates_partials_provision_mustache, "Templates/partials/provision.mustache"),
    ENTRY(Templates_partials_side_by_side_head_mustache, "Templates/partials/side-by-side-head.mustache"),
    ENTRY(Templates_partials_source_mustache, "Templates/partials/source.mustache"),
    ENTRY(Templates_partials_sources_mustache, "Templates/partials/sources.mustache"),
    ENTRY(Templates_partials_status_act_mustache, "Templates/partials/status-act.mustache"),
    ENTRY(Templates_partials_timeline_band_mustache, "Templates/partials/timeline-band.mustache"),
    ENTRY(Templates_redirect_mustache, "Templates/redirect.mustache"),
    ENTRY(Templates_side_by_side_mustache, "Templates/side-by-side.mustache"),
    ENTRY(Templates_sources_mustache, "Templates/sources.mustache"),
    ENTRY(Templates_status_mustache, "Templates/status.mustache"),
    ENTRY(Templates_strings_en_yml, "Templates/strings/en.yml"),
    ENTRY(Templates_strings_vi_yml, "Templates/strings/vi.yml"),
    ENTRY(Templates_timeline_mustache, "Templates/timeline.mustache"),
};

const struct starter_list templates_list = {files, sizeof files / sizeof *files};
